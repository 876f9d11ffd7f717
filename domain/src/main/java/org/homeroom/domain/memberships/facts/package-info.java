/** What has happened to schools, classes, rosters and memberships. */
@NullMarked
package org.homeroom.domain.memberships.facts;

import org.jspecify.annotations.NullMarked;
