/** What proves that the log was not changed, in tables beside it. */
@NullMarked
package org.homeroom.persistence.evidence;

import org.jspecify.annotations.NullMarked;
