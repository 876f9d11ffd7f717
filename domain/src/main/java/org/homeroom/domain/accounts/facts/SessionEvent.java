package org.homeroom.domain.accounts.facts;

import java.time.Instant;
import org.homeroom.domain.kernel.Event;

/** What can happen to a session once it is open, and to what protects the sessions of an account. */
public sealed interface SessionEvent extends Event {

    /** Nothing can be asked in this session any more. */
    record SessionTerminated(SessionId session, AccountId account, Instant at) implements SessionEvent {}
}
