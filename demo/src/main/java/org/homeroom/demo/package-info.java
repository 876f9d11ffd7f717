/** A school day, played against a service of its own over HTTP, and everything that has to hold in it. */
@NullMarked
package org.homeroom.demo;

import org.jspecify.annotations.NullMarked;
