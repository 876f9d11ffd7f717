/** Lists of accounts that schools share. */
@NullMarked
package org.homeroom.domain.moderation.lists;

import org.jspecify.annotations.NullMarked;
