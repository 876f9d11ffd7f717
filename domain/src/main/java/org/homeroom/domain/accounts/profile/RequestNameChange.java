package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.accounts.AccountRefusal.REAL_NAME_REQUIRED;
import static org.homeroom.domain.accounts.facts.ProfileRefusal.PROFILE_INCOMPLETE;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChangeRequested;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;

/**
 * Somebody wants to bear another name. Until the school approves, the name on record stays; a new wish takes the place of
 * one that waits. Source: ACC-19.
 */
public record RequestNameChange(AccountId account, NameChangeId request, Personal<PersonName> name, Instant at)
        implements ProfileCommand<KnownName> {

    @Override
    public Model<KnownName> model() {
        return KnownName.of(account);
    }

    @Override
    public Outcome decide(KnownName known) {
        if (!RealName.is(name.orNull())) return refuse(REAL_NAME_REQUIRED);
        if (known.name() == null) return refuse(PROFILE_INCOMPLETE);
        if (known.isWaitingFor(name) || known.isNow(name)) return nothingToDo();
        return accept(new NameChangeRequested(account, request, name, at));
    }
}
