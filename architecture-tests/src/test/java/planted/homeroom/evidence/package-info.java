@NullMarked
package planted.homeroom.evidence;

import org.jspecify.annotations.NullMarked;
