/** Talking to each other at once: calls, broadcasts, recordings. */
@NullMarked
package org.homeroom.domain.chats.calls;

import org.jspecify.annotations.NullMarked;
