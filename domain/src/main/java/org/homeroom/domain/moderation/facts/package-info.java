/** What was reported, and what schools have done about it. */
@NullMarked
package org.homeroom.domain.moderation.facts;

import org.jspecify.annotations.NullMarked;
