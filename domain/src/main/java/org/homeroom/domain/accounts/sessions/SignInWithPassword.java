package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.CREDENTIAL_INVALID;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.CREDENTIAL_TOO_MANY_ATTEMPTS;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.kernel.Outcome.refuseOnRecord;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactRebound;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.CredentialId;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.facts.SessionEvent.CredentialChanged;
import org.homeroom.domain.accounts.facts.SessionEvent.PasswordFailed;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signs in by number and password. Wrong ones are counted for the number, whether or not it has an account, so
 * that no answer tells. Who got the number by a decision of support does not inherit the password. Source: ACC-13,
 * ACC-18, ACC-21.
 *
 * @param account that was found for the number, if there is one
 * @param matched the account's password that is the one that was named, if it is
 */
public record SignInWithPassword(
        SessionId session,
        PhoneHash phone,
        @Nullable AccountId account,
        @Nullable CredentialId matched,
        SessionTerms terms,
        Instant at)
        implements SessionCommand<SignInWithPassword.State> {

    @Override
    public Model<State> model() {
        var number = Model.startingWith(new State(Holder.NOBODY, null, List.of()))
                .including(
                        Holder.of(phone), State::holder, (s, holder) -> new State(holder, s.credential(), s.failures()))
                .about(phone)
                .on(
                        PasswordFailed.class,
                        (s, e) -> new State(
                                s.holder(),
                                s.credential(),
                                Stream.concat(s.failures().stream(), Stream.of(e.at()))
                                        .toList()));
        return account == null
                ? number
                : number.about(account)
                        .on(CredentialChanged.class, (s, e) -> new State(s.holder(), e.credential(), s.failures()))
                        .on(ContactRebound.class, (s, e) -> new State(s.holder(), null, s.failures()));
    }

    @Override
    public Outcome decide(State state) {
        if (state.failuresSince(at.minus(terms.window())) >= terms.tries()) return refuse(CREDENTIAL_TOO_MANY_ATTEMPTS);
        if (account == null
                || matched == null
                || !account.equals(state.holder().open())
                || !matched.equals(state.credential()))
            return refuseOnRecord(CREDENTIAL_INVALID, new PasswordFailed(phone, at));
        return accept(new SessionOpened(session, account, at));
    }

    record State(Holder holder, @Nullable CredentialId credential, List<Instant> failures) {

        long failuresSince(Instant begin) {
            return failures.stream().filter(at -> at.isAfter(begin)).count();
        }
    }
}
