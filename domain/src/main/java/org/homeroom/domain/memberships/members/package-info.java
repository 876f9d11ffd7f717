/** What becomes of the members of a school: places in classes, correction, leaving, and parents who come with a child. */
@NullMarked
package org.homeroom.domain.memberships.members;

import org.jspecify.annotations.NullMarked;
