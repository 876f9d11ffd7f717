/** What has happened to accounts. */
@NullMarked
package org.homeroom.domain.accounts.facts;

import org.jspecify.annotations.NullMarked;
