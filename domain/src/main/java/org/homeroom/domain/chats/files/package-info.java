/** Handing files in, and reading them. */
@NullMarked
package org.homeroom.domain.chats.files;

import org.jspecify.annotations.NullMarked;
