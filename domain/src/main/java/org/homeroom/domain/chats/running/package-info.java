/** Who is in a chat, and who decides for it. */
@NullMarked
package org.homeroom.domain.chats.running;

import org.jspecify.annotations.NullMarked;
