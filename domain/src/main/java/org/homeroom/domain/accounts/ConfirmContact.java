package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.accounts.AccountRefusal.PHONE_ALREADY_IN_USE;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactConfirmed;
import org.homeroom.domain.accounts.facts.AccountEvent.RegistrationStarted;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody names the code that was sent, and with it the number becomes an account. A wrong code goes on record, so that
 * nobody can try them all. Source: ACC-02, ACC-03, ACC-09.
 *
 * @param number in E.164, its subject the new account
 */
public record ConfirmContact(
        AttemptId attempt,
        PhoneHash phone,
        Personal<String> number,
        Digest code,
        AccountId account,
        SessionId session,
        AccountTerms terms,
        Instant at)
        implements AccountCommand<ConfirmContact.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, null, CodeAttempt.UNKNOWN))
                .including(
                        CodeAttempt.of(attempt, phone),
                        State::attempt,
                        (s, attempt) -> new State(s.taken(), s.kind(), attempt))
                .about(attempt, phone)
                .on(RegistrationStarted.class, (s, e) -> new State(s.taken(), e.kind(), s.attempt()))
                .about(phone)
                .on(AccountRegistered.class, (s, e) -> new State(true, s.kind(), s.attempt()));
    }

    @Override
    public Outcome decide(State state) {
        var refusal = state.attempt().refuses(code, CodePurpose.REGISTRATION, terms, at);
        if (refusal.isPresent()) return refusal.get();
        if (state.taken()) return refuse(PHONE_ALREADY_IN_USE);
        if (state.kind() == null) return refuse(CODE_INVALID);
        return accept(
                new ContactConfirmed(attempt, phone, at),
                new AccountRegistered(account, phone, state.kind(), number, at),
                new SessionOpened(session, account, at));
    }

    record State(boolean taken, @Nullable AccountKind kind, CodeAttempt attempt) {}
}
