/** How fast and how safe the event store is, measured beside what bounds it and beside what else there is. */
@NullMarked
package org.homeroom.benchmarks;

import org.jspecify.annotations.NullMarked;
