/** Leaving the platform: closing, erasure, and taking along what is known of oneself. */
@NullMarked
package org.homeroom.domain.accounts.leaving;

import org.jspecify.annotations.NullMarked;
