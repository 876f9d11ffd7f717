package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.accounts.sessions.SessionRefusal.CREDENTIAL_INVALID;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.CREDENTIAL_TOO_MANY_ATTEMPTS;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.kernel.Outcome.refuseOnRecord;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.CredentialId;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.facts.SessionEvent.CredentialChanged;
import org.homeroom.domain.accounts.facts.SessionEvent.PasswordFailed;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Somebody signs in by number and password. Wrong ones are counted for the number, whether or not it has an account, so
 * that no answer tells. Source: ACC-18, ACC-21.
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
        var number = Model.startingWith(new State(null, null, List.of()))
                .about(phone)
                .on(AccountRegistered.class, (s, e) -> new State(e.account(), s.credential(), s.failures()))
                .on(
                        PasswordFailed.class,
                        (s, e) -> new State(
                                s.account(),
                                s.credential(),
                                Stream.concat(s.failures().stream(), Stream.of(e.at()))
                                        .toList()));
        return account == null
                ? number
                : number.about(account)
                        .on(CredentialChanged.class, (s, e) -> new State(s.account(), e.credential(), s.failures()));
    }

    @Override
    public Outcome decide(State state) {
        if (state.failuresSince(at.minus(terms.window())) >= terms.tries()) return refuse(CREDENTIAL_TOO_MANY_ATTEMPTS);
        if (account == null
                || matched == null
                || !account.equals(state.account())
                || !matched.equals(state.credential()))
            return refuseOnRecord(CREDENTIAL_INVALID, new PasswordFailed(phone, at));
        return accept(new SessionOpened(session, account, at));
    }

    record State(@Nullable AccountId account, @Nullable CredentialId credential, List<Instant> failures) {

        long failuresSince(Instant begin) {
            return failures.stream().filter(at -> at.isAfter(begin)).count();
        }
    }
}
