/** Making chats. */
@NullMarked
package org.homeroom.domain.chats.opening;

import org.jspecify.annotations.NullMarked;
