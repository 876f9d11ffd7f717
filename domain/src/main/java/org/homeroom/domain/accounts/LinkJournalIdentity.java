package org.homeroom.domain.accounts;

import static org.homeroom.domain.accounts.AccountRefusal.JOURNAL_SUBJECT_ALREADY_LINKED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.JournalIdentityLinked;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.JournalSubject;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is the person whom an electronic journal knows by this subject, as the journal itself says. One subject, one
 * account. Source: MEM-11, CHT-22.
 */
public record LinkJournalIdentity(AccountId account, JournalSubject subject, Instant at)
        implements AccountCommand<LinkJournalIdentity.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(false, null))
                .about(account)
                .on(AccountRegistered.class, (s, e) -> new State(true, s.linked()))
                .about(subject)
                .on(JournalIdentityLinked.class, (s, e) -> new State(s.registered(), e.account()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.registered()) return refuse(NOT_FOUND);
        if (account.equals(state.linked())) return nothingToDo();
        if (state.linked() != null) return refuse(JOURNAL_SUBJECT_ALREADY_LINKED);
        return accept(new JournalIdentityLinked(account, subject, at));
    }

    record State(boolean registered, @Nullable AccountId linked) {}
}
