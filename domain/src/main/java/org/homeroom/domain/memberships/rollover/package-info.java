/** The step of a school from one academic year into the next. */
@NullMarked
package org.homeroom.domain.memberships.rollover;

import org.jspecify.annotations.NullMarked;
