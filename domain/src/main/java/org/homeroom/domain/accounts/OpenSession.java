package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_INVALID;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactConfirmed;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/** Somebody with an account names the code that was sent, and is signed in. Source: ACC-09. */
public record OpenSession(
        SessionId session, AttemptId attempt, PhoneHash phone, Digest code, AccountTerms terms, Instant at)
        implements AccountCommand<OpenSession.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(null, CodeAttempt.UNKNOWN))
                .including(
                        CodeAttempt.of(attempt, phone), State::attempt, (s, attempt) -> new State(s.account(), attempt))
                .about(phone)
                .on(AccountRegistered.class, (s, e) -> new State(e.account(), s.attempt()));
    }

    @Override
    public Outcome decide(State state) {
        var refusal = state.attempt().refuses(code, CodePurpose.SIGN_IN, terms, at);
        if (refusal.isPresent()) return refusal.get();
        if (state.account() == null) return refuse(CODE_INVALID);
        return accept(new ContactConfirmed(attempt, phone, at), new SessionOpened(session, state.account(), at));
    }

    record State(@Nullable AccountId account, CodeAttempt attempt) {}
}
