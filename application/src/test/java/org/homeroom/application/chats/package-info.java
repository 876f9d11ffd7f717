@NullMarked
package org.homeroom.application.chats;

import org.jspecify.annotations.NullMarked;
