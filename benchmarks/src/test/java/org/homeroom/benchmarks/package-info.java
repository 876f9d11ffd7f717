@NullMarked
package org.homeroom.benchmarks;

import org.jspecify.annotations.NullMarked;
