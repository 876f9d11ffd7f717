/** The homeroom as one thing: what can be asked of it and what it needs from outside. */
@NullMarked
package org.homeroom.application;

import org.jspecify.annotations.NullMarked;
