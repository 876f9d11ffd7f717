/** The homeroom over HTTP. */
@NullMarked
package org.homeroom.rest;

import org.jspecify.annotations.NullMarked;
