/** Who is who: registration, sign-in and profiles. An account has no role. */
@NullMarked
package org.homeroom.domain.accounts;

import org.jspecify.annotations.NullMarked;
