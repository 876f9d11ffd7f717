/** All that somebody has written in a school is taken out of sight. */
@NullMarked
package org.homeroom.domain.moderation.redaction;

import org.jspecify.annotations.NullMarked;
