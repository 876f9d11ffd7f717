/** Asking everybody in a chat. */
@NullMarked
package org.homeroom.domain.chats.polls;

import org.jspecify.annotations.NullMarked;
