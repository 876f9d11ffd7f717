/** Read models of guardians and consents. */
@NullMarked
package org.homeroom.persistence.consent;

import org.jspecify.annotations.NullMarked;
