/** What goes on record because a day has come. No right rests on it: age and expiry are asked anew by every rule. */
@NullMarked
package org.homeroom.domain.consent.time;

import org.jspecify.annotations.NullMarked;
