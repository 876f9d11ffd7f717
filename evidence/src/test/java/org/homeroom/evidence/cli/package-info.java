@NullMarked
package org.homeroom.evidence.cli;

import org.jspecify.annotations.NullMarked;
