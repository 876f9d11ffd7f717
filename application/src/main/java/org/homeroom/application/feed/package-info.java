/** What happens, told to those whom it concerns while it happens. */
@NullMarked
package org.homeroom.application.feed;

import org.jspecify.annotations.NullMarked;
