/** Events with a past, for tests only. */
@NullMarked
package org.homeroom.domain.specimens.facts;

import org.jspecify.annotations.NullMarked;
