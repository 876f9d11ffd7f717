/** Registration, sign-in and what one knows of oneself. */
@NullMarked
package org.homeroom.rest.accounts;

import org.jspecify.annotations.NullMarked;
