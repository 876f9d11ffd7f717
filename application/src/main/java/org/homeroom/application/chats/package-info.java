/** What is known of chats. */
@NullMarked
package org.homeroom.application.chats;

import org.jspecify.annotations.NullMarked;
