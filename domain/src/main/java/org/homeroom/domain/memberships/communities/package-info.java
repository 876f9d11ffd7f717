/** Sections, clubs and professional communities, and those who come from outside. */
@NullMarked
package org.homeroom.domain.memberships.communities;

import org.jspecify.annotations.NullMarked;
