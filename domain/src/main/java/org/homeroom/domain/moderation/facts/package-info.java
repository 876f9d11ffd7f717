/** What moderators have done. */
@NullMarked
package org.homeroom.domain.moderation.facts;

import org.jspecify.annotations.NullMarked;
