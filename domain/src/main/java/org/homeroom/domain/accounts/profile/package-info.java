/** Real names, photos and birth dates. */
@NullMarked
package org.homeroom.domain.accounts.profile;

import org.jspecify.annotations.NullMarked;
