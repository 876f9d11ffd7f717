/** Schools, classes and rosters. */
@NullMarked
package org.homeroom.rest.memberships;

import org.jspecify.annotations.NullMarked;
