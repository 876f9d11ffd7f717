/** The roster of a school and the accounts bound to it. */
@NullMarked
package org.homeroom.domain.memberships.roster;

import org.jspecify.annotations.NullMarked;
