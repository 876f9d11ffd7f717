/** What leaves the homeroom. */
@NullMarked
package org.homeroom.messaging;

import org.jspecify.annotations.NullMarked;
