/** Ports of schools, classes and rosters. */
@NullMarked
package org.homeroom.application.memberships;

import org.jspecify.annotations.NullMarked;
