/** What officers of a school settle: disputes, invalid consents, the competence of a minor. */
@NullMarked
package org.homeroom.domain.consent.disputes;

import org.jspecify.annotations.NullMarked;
