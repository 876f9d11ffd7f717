/** How a guardian follows a child: token, claim, check, and what may become of the link. */
@NullMarked
package org.homeroom.domain.consent.links;

import org.jspecify.annotations.NullMarked;
