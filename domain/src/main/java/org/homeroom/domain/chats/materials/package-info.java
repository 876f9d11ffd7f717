/** What people study from: publishing it, reading it, taking it back. */
@NullMarked
package org.homeroom.domain.chats.materials;

import org.jspecify.annotations.NullMarked;
