/** What the platform and its schools publish: the policy of consent, and the notices to which people agree. */
@NullMarked
package org.homeroom.domain.consent.law;

import org.jspecify.annotations.NullMarked;
