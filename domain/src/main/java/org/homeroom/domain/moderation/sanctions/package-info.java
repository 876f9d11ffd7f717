/** Measures against a participant. */
@NullMarked
package org.homeroom.domain.moderation.sanctions;

import org.jspecify.annotations.NullMarked;
