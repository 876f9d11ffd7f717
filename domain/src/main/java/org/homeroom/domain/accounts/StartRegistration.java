package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.accounts.AccountRefusal.PHONE_ALREADY_IN_USE;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.RegistrationStarted;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to register with a phone number. A number that is taken, or under way for somebody of another kind, is
 * refused alike: the answer never tells whose it is. Source: ACC-02 to ACC-04, ACC-09.
 */
public record StartRegistration(
        AttemptId attempt, PhoneHash phone, AccountKind kind, Digest code, AccountTerms terms, Instant at)
        implements AccountCommand<StartRegistration.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, null, CodeSends.NONE))
                .including(CodeSends.to(phone), State::sends, (s, sends) -> new State(s.taken(), s.pending(), sends))
                .about(phone)
                .on(AccountRegistered.class, (s, e) -> new State(true, s.pending(), s.sends()))
                .on(RegistrationStarted.class, (s, e) -> new State(s.taken(), e, s.sends()));
    }

    @Override
    public Outcome decide(State state) {
        if (state.taken() || pendingForAnotherKind(state.pending())) return refuse(PHONE_ALREADY_IN_USE);
        if (state.sends().exhausted(terms, at)) return refuse(CODE_TOO_MANY_SENDS);
        return accept(
                new RegistrationStarted(attempt, phone, kind, at),
                new ConfirmationCodeIssued(
                        attempt, phone, CodePurpose.REGISTRATION, code, at.plus(terms.codeLifetime()), at));
    }

    private boolean pendingForAnotherKind(@Nullable RegistrationStarted pending) {
        return pending != null
                && pending.kind() != kind
                && at.isBefore(pending.at().plus(terms.codeLifetime()));
    }

    record State(boolean taken, @Nullable RegistrationStarted pending, CodeSends sends) {}
}
