/** How people become members of a school: invitations, requests and what the school says to them. */
@NullMarked
package org.homeroom.domain.memberships.joining;

import org.jspecify.annotations.NullMarked;
