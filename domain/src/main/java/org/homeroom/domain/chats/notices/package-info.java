/** Who hears of what, and when. */
@NullMarked
package org.homeroom.domain.chats.notices;

import org.jspecify.annotations.NullMarked;
