package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/** Somebody with an account asks for a code to sign in. Source: ACC-09. */
public record StartSignIn(AttemptId attempt, PhoneHash phone, Digest code, AccountTerms terms, Instant at)
        implements AccountCommand<StartSignIn.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, CodeSends.NONE))
                .including(CodeSends.to(phone), State::sends, (s, sends) -> new State(s.registered(), sends))
                .about(phone)
                .on(AccountRegistered.class, (s, e) -> new State(true, s.sends()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.registered()) return refuse(NOT_FOUND);
        if (state.sends().exhausted(terms, at)) return refuse(CODE_TOO_MANY_SENDS);
        return accept(new ConfirmationCodeIssued(
                attempt, phone, CodePurpose.SIGN_IN, code, at.plus(terms.codeLifetime()), at));
    }

    record State(boolean registered, CodeSends sends) {}
}
