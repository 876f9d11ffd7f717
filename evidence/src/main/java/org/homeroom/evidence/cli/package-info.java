/** What an auditor calls on the command line. */
@NullMarked
package org.homeroom.evidence.cli;

import org.jspecify.annotations.NullMarked;
