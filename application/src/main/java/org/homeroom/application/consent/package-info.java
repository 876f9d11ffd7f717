/** What is known of guardians and consents. */
@NullMarked
package org.homeroom.application.consent;

import org.jspecify.annotations.NullMarked;
