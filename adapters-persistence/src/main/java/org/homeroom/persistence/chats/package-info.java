/** Read models of chats. */
@NullMarked
package org.homeroom.persistence.chats;

import org.jspecify.annotations.NullMarked;
