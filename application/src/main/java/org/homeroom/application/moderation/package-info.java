/** What moderation reads, and what it does in the background. */
@NullMarked
package org.homeroom.application.moderation;

import org.jspecify.annotations.NullMarked;
