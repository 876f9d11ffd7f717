/** What stands between those who report and those who decide. */
@NullMarked
package org.homeroom.application.moderation;

import org.jspecify.annotations.NullMarked;
