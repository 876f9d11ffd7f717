package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.CODE_TOO_MANY_SENDS;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.ConfirmationCodeIssued;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.CodePurpose;
import org.homeroom.domain.accounts.facts.ContactHash;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;

/**
 * Support is about to give an account another contact; whoever has that contact gets a code and tells it to support.
 * Source: ACC-13.
 *
 * @param contact the one that the account shall have
 */
public record StartRebinding(
        AttemptId attempt,
        AccountId account,
        ContactHash contact,
        Digest code,
        AccountId by,
        AccountTerms terms,
        Instant at)
        implements AccountCommand<StartRebinding.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, Entry.NONE, CodeSends.NONE))
                .including(CodeSends.to(contact), State::sends, (s, sends) -> new State(s.operator(), s.entry(), sends))
                .including(Entry.of(account), State::entry, (s, entry) -> new State(s.operator(), entry, s.sends()))
                .about(by)
                .on(PlatformAdministratorAppointed.class, (s, e) -> new State(true, s.entry(), s.sends()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.operator()) return refuse(NOT_AUTHORISED);
        if (state.entry().contact() == null) return refuse(NOT_FOUND);
        if (state.sends().exhausted(terms, at)) return refuse(CODE_TOO_MANY_SENDS);
        return accept(new ConfirmationCodeIssued(
                attempt, contact, CodePurpose.REBINDING, code, at.plus(terms.codeLifetime()), at));
    }

    record State(boolean operator, Entry entry, CodeSends sends) {}
}
