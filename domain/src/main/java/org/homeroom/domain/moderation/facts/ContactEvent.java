package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;

/** With whom people do not want to talk. */
public sealed interface ContactEvent extends Event {

    /** From now on the two do not talk alone. */
    record ContactBlocked(AccountId account, BlockedId blocked, Instant at) implements ContactEvent {}

    record ContactUnblocked(AccountId account, BlockedId blocked, Instant at) implements ContactEvent {}
}
