/** Watching over the running service. */
@NullMarked
package org.homeroom.application.operations;

import org.jspecify.annotations.NullMarked;
