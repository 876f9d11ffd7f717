/** How events are written down. */
@NullMarked
package org.homeroom.application.json;

import org.jspecify.annotations.NullMarked;
