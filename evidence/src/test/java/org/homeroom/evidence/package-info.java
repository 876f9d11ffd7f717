@NullMarked
package org.homeroom.evidence;

import org.jspecify.annotations.NullMarked;
