/** The log as something that can be proved: signed checkpoints, tiles and exports. */
@NullMarked
package org.homeroom.application.evidence;

import org.jspecify.annotations.NullMarked;
