package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactConfirmed;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.accounts.facts.Holder;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Somebody with an account names the code that was sent, and is signed in. Source: ACC-09. */
public record OpenSession(
        SessionId session, AttemptId attempt, ContactHash contact, Digest code, AccountTerms terms, Instant at)
        implements AccountCommand<OpenSession.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holder.NOBODY, CodeAttempt.UNKNOWN))
                .including(
                        CodeAttempt.of(attempt, contact),
                        State::attempt,
                        (s, attempt) -> new State(s.holder(), attempt))
                .including(Holder.of(contact), State::holder, (s, holder) -> new State(holder, s.attempt()));
    }

    @Override
    public Outcome decide(State state) {
        var refusal = state.attempt().refuses(code, CodePurpose.SIGN_IN, terms, at);
        if (refusal.isPresent()) return refusal.get();
        var account = state.holder().open();
        if (account == null) return refuse(CODE_INVALID);
        return accept(new ContactConfirmed(attempt, contact, at), new SessionOpened(session, account, at));
    }

    record State(Holder holder, CodeAttempt attempt) {}
}
