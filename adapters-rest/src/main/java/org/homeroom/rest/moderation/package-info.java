/** Measures. */
@NullMarked
package org.homeroom.rest.moderation;

import org.jspecify.annotations.NullMarked;
