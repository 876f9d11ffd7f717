/** Guardians and what they agree to. */
@NullMarked
package org.homeroom.rest.consent;

import org.jspecify.annotations.NullMarked;
