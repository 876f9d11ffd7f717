/** What has happened to guardian links and consents, and what it adds up to. */
@NullMarked
package org.homeroom.domain.consent.facts;

import org.jspecify.annotations.NullMarked;
