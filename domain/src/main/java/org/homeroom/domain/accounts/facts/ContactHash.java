package org.homeroom.domain.accounts.facts;

import org.homeroom.domain.kernel.Id;

/** How somebody is reached and signs in, as a keyed hash: it finds the account again and tells nothing else. */
public sealed interface ContactHash extends Id permits PhoneHash, EmailHash {}
