/** Saying that something is wrong. */
@NullMarked
package org.homeroom.domain.moderation.reports;

import org.jspecify.annotations.NullMarked;
