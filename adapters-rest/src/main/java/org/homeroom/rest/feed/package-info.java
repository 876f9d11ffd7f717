/** The live feed over HTTP. */
@NullMarked
package org.homeroom.rest.feed;

import org.jspecify.annotations.NullMarked;
