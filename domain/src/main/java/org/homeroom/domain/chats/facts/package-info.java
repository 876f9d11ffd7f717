/** What has happened in chats. */
@NullMarked
package org.homeroom.domain.chats.facts;

import org.jspecify.annotations.NullMarked;
