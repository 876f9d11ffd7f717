/** The rules of talking in a school. */
@NullMarked
package org.homeroom.domain.moderation.rules;

import org.jspecify.annotations.NullMarked;
