/** Schools and those who hold office in them. */
@NullMarked
package org.homeroom.domain.memberships.schools;

import org.jspecify.annotations.NullMarked;
