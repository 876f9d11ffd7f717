package org.homeroom.domain.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.jspecify.annotations.Nullable;

/**
 * How one gets into an account: by which contact, and where one is in already.
 *
 * @param contact null where there is no such account, or none any more
 * @param sessions that are open
 */
public record Entry(@Nullable ContactHash contact, @Nullable AccountKind kind, List<SessionId> sessions) {

    public static final Entry NONE = new Entry(null, null, List.of());

    public static Model<Entry> of(AccountId account) {
        return Model.startingWith(NONE)
                .about(account)
                .on(AccountRegistered.class, (s, e) -> new Entry(e.contact(), e.kind(), s.sessions()))
                .on(ContactRebound.class, (s, e) -> new Entry(e.contact(), s.kind(), s.sessions()))
                .on(AccountClosed.class, (s, e) -> NONE)
                .on(SessionOpened.class, (s, e) -> s.with(e.session()))
                .on(SessionTerminated.class, (s, e) -> s.without(e.session()));
    }

    /** What ends every session that is open. */
    public List<SessionTerminated> ended(AccountId account, Instant at) {
        return sessions.stream()
                .map(session -> new SessionTerminated(session, account, at))
                .toList();
    }

    private Entry with(SessionId session) {
        var more = new ArrayList<>(sessions);
        more.add(session);
        return new Entry(contact, kind, List.copyOf(more));
    }

    private Entry without(SessionId session) {
        return new Entry(
                contact,
                kind,
                sessions.stream().filter(open -> !open.equals(session)).toList());
    }
}
