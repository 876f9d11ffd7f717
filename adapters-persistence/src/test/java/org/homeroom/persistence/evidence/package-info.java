@NullMarked
package org.homeroom.persistence.evidence;

import org.jspecify.annotations.NullMarked;
