package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.RegistrationStarted;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to register with a phone number. The answer is the same whether the number is free, taken, or under way
 * for somebody of another kind: only who proves control of it learns more. Source: ACC-02 to ACC-04, ACC-09.
 */
public record StartRegistration(
        AttemptId attempt, PhoneHash phone, AccountKind kind, Digest code, AccountTerms terms, Instant at)
        implements AccountCommand<StartRegistration.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holder.NOBODY, null, CodeSends.NONE))
                .including(CodeSends.to(phone), State::sends, (s, sends) -> new State(s.holder(), s.pending(), sends))
                .including(Holder.of(phone), State::holder, (s, holder) -> new State(holder, s.pending(), s.sends()))
                .about(phone)
                .on(RegistrationStarted.class, (s, e) -> new State(s.holder(), e, s.sends()))
                .on(AccountRegistered.class, (s, e) -> new State(s.holder(), null, s.sends()));
    }

    @Override
    public Outcome decide(State state) {
        if (state.sends().exhausted(terms, at)) return refuse(CODE_TOO_MANY_SENDS);
        var issued = new ConfirmationCodeIssued(
                attempt, phone, CodePurpose.REGISTRATION, code, at.plus(terms.codeLifetime()), at);
        return belongsToAnotherKind(state)
                ? accept(issued)
                : accept(new RegistrationStarted(attempt, phone, kind, at), issued);
    }

    private boolean belongsToAnotherKind(State state) {
        return state.holder().taken()
                ? state.holder().kind() != kind
                : state.pending() != null && isOfAnotherKind(state.pending());
    }

    private boolean isOfAnotherKind(RegistrationStarted pending) {
        return pending.kind() != kind && at.isBefore(pending.at().plus(terms.codeLifetime()));
    }

    record State(Holder holder, @Nullable RegistrationStarted pending, CodeSends sends) {}
}
