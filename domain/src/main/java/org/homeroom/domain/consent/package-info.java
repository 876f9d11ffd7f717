/** Guardians, and what they agree to for their children. */
@NullMarked
package org.homeroom.domain.consent;

import org.jspecify.annotations.NullMarked;
