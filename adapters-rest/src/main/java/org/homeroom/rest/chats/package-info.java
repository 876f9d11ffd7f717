/** Chats and messages. */
@NullMarked
package org.homeroom.rest.chats;

import org.jspecify.annotations.NullMarked;
