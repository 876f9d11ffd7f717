/** What every rule of every context is made of. */
@NullMarked
package org.homeroom.domain.kernel;

import org.jspecify.annotations.NullMarked;
