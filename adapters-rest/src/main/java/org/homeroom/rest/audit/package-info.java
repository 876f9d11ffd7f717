/** Questions about the past. */
@NullMarked
package org.homeroom.rest.audit;

import org.jspecify.annotations.NullMarked;
