/** What the platform and its schools publish: the policy of consent, the notices to which people agree, where data may go. */
@NullMarked
package org.homeroom.domain.consent.law;

import org.jspecify.annotations.NullMarked;
