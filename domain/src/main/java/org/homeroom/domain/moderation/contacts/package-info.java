/** With whom people do not want to talk. */
@NullMarked
package org.homeroom.domain.moderation.contacts;

import org.jspecify.annotations.NullMarked;
