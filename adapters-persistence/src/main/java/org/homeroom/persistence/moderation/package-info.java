/** What can be seen of moderation. */
@NullMarked
package org.homeroom.persistence.moderation;

import org.jspecify.annotations.NullMarked;
