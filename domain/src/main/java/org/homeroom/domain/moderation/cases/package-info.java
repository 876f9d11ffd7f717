/** Looking into what was reported, and deciding about it. */
@NullMarked
package org.homeroom.domain.moderation.cases;

import org.jspecify.annotations.NullMarked;
