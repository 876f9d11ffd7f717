/** Sessions: who lists and ends them, and what one must show for a sign-in to count. */
@NullMarked
package org.homeroom.domain.accounts.sessions;

import org.jspecify.annotations.NullMarked;
