/** Who takes part in a chat because of what else is true. */
@NullMarked
package org.homeroom.domain.chats.roster;

import org.jspecify.annotations.NullMarked;
