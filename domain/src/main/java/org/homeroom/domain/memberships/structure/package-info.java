/** The years and classes of a school, and who works there. */
@NullMarked
package org.homeroom.domain.memberships.structure;

import org.jspecify.annotations.NullMarked;
