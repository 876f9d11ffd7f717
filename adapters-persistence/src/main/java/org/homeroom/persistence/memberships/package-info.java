/** Read models of schools, classes and rosters. */
@NullMarked
package org.homeroom.persistence.memberships;

import org.jspecify.annotations.NullMarked;
