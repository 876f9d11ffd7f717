package org.homeroom.domain.accounts.leaving;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody leaves the platform, or a guardian closes the account of a child. Every session ends; the contact is kept from
 * others for a while, so that nobody takes over a number that has just changed hands. The last administrator of a school
 * in use must hand over first. Source: D-05, MEM-04, specification §5.1.
 *
 * @param schools whose administrator the account is, looked up beforehand; checked against the facts again
 */
public record CloseAccount(AccountId account, List<SchoolId> schools, AccountId by, LeavingTerms terms, Instant at)
        implements LeavingCommand<CloseAccount.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Spokesperson.known(account, by), Departure.NOBODY))
                .including(Spokesperson.of(account, by), State::by, (s, by) -> new State(by, s.departure()))
                .including(
                        Departure.of(account, schools),
                        State::departure,
                        (s, departure) -> new State(s.by(), departure));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.by().may(GuardianRight.DECIDE, at) || !state.departure().exists()) return refuse(NOT_FOUND);
        if (state.departure().presence().gone()) return nothingToDo();
        return state.departure()
                .refuses(account, schools)
                .map(Outcome::refuse)
                .orElseGet(() -> accept(state.departure().events(account, terms, at)));
    }

    record State(Spokesperson by, Departure departure) {}
}
