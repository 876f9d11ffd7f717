/** What must be kept although it would be erased. */
@NullMarked
package org.homeroom.domain.moderation.holds;

import org.jspecify.annotations.NullMarked;
