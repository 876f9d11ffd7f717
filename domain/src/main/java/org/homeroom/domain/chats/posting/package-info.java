/** Posting and reading. */
@NullMarked
package org.homeroom.domain.chats.posting;

import org.jspecify.annotations.NullMarked;
