package org.homeroom.domain.accounts;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionEvent;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityLinked;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityUnlinked;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.jspecify.annotations.Nullable;

/**
 * How one gets into an account: by which contact, and where one is in already.
 *
 * @param contact null where there is no such account, or none any more
 * @param sessions that are open
 * @param logins outside identities that open it too
 */
public record Entry(
        @Nullable ContactHash contact, @Nullable AccountKind kind, List<SessionId> sessions, List<LoginHash> logins) {

    public static final Entry NONE = new Entry(null, null, List.of(), List.of());

    public static Model<Entry> of(AccountId account) {
        return Model.startingWith(NONE)
                .about(account)
                .on(AccountRegistered.class, (s, e) -> s.by(e.contact(), e.kind()))
                .on(ContactRebound.class, (s, e) -> s.by(e.contact(), s.kind()))
                .on(AccountClosed.class, (s, e) -> NONE)
                .on(SessionOpened.class, (s, e) -> s.in(with(s.sessions(), e.session()), s.logins()))
                .on(SessionTerminated.class, (s, e) -> s.in(without(s.sessions(), e.session()), s.logins()))
                .on(LoginIdentityLinked.class, (s, e) -> s.in(s.sessions(), with(s.logins(), e.login())))
                .on(LoginIdentityUnlinked.class, (s, e) -> s.in(s.sessions(), without(s.logins(), e.login())));
    }

    /** What ends every session that is open, and every way in but the contact. */
    public List<SessionEvent> ended(AccountId account, Instant at) {
        return Stream.<SessionEvent>concat(
                        sessions.stream().map(session -> new SessionTerminated(session, account, at)),
                        logins.stream().map(login -> new LoginIdentityUnlinked(login, account, at)))
                .toList();
    }

    private Entry by(@Nullable ContactHash other, @Nullable AccountKind kind) {
        return new Entry(other, kind, sessions, logins);
    }

    private Entry in(List<SessionId> open, List<LoginHash> linked) {
        return new Entry(contact, kind, open, linked);
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> without(List<T> list, T one) {
        return list.stream().filter(other -> !other.equals(one)).toList();
    }
}
