/** Reads school rosters in the OneRoster CSV format, in memory and without touching the disk. */
@NullMarked
package org.homeroom.roster;

import org.jspecify.annotations.NullMarked;
