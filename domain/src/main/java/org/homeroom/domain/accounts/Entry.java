package org.homeroom.domain.accounts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionEvent;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityLinked;
import org.homeroom.domain.accounts.facts.SessionEvent.LoginIdentityUnlinked;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorDisabled;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorEnabled;
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
 * @param factor the second one that is asked for; null where none is
 */
public record Entry(
        @Nullable ContactHash contact,
        @Nullable AccountKind kind,
        List<SessionId> sessions,
        List<LoginHash> logins,
        @Nullable FactorId factor) {

    public static final Entry NONE = new Entry(null, null, List.of(), List.of(), null);

    public static Model<Entry> of(AccountId account) {
        return Model.startingWith(NONE)
                .about(account)
                .on(AccountRegistered.class, (s, e) -> s.by(e.contact(), e.kind()))
                .on(ContactRebound.class, (s, e) -> s.by(e.contact(), s.kind()))
                .on(AccountClosed.class, (s, e) -> NONE)
                .on(SessionOpened.class, (s, e) -> s.in(with(s.sessions(), e.session()), s.logins()))
                .on(SessionTerminated.class, (s, e) -> s.in(without(s.sessions(), e.session()), s.logins()))
                .on(LoginIdentityLinked.class, (s, e) -> s.in(s.sessions(), with(s.logins(), e.login())))
                .on(LoginIdentityUnlinked.class, (s, e) -> s.in(s.sessions(), without(s.logins(), e.login())))
                .on(SecondFactorEnabled.class, (s, e) -> s.asking(e.factor()))
                .on(SecondFactorDisabled.class, (s, e) -> s.asking(null));
    }

    /**
     * What ends every session that is open, every way in but the contact, and the second factor: it is on the device of
     * whoever was in, and would keep out who has the new contact.
     */
    public List<SessionEvent> ended(AccountId account, Instant at) {
        var events = new ArrayList<SessionEvent>();
        sessions.forEach(session -> events.add(new SessionTerminated(session, account, at)));
        logins.forEach(login -> events.add(new LoginIdentityUnlinked(login, account, at)));
        if (factor != null) events.add(new SecondFactorDisabled(factor, account, at));
        return events;
    }

    private Entry by(@Nullable ContactHash other, @Nullable AccountKind kind) {
        return new Entry(other, kind, sessions, logins, factor);
    }

    private Entry in(List<SessionId> open, List<LoginHash> linked) {
        return new Entry(contact, kind, open, linked, factor);
    }

    private Entry asking(@Nullable FactorId other) {
        return new Entry(contact, kind, sessions, logins, other);
    }

    private static <T> List<T> with(List<T> list, T one) {
        return Stream.concat(list.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> without(List<T> list, T one) {
        return list.stream().filter(other -> !other.equals(one)).toList();
    }
}
