/** How the homeroom behaves over HTTP. */
@NullMarked
package org.homeroom.rest;

import org.jspecify.annotations.NullMarked;
