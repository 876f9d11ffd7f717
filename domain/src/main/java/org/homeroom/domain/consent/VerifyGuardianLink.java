package org.homeroom.domain.consent;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOffice;

/**
 * The school confirms from its records that an adult is a guardian of a pupil. An administrator may do so for every
 * pupil, a homeroom teacher for those of the own class; nobody for oneself. Source: CON-02, §5.3.6.
 */
public record VerifyGuardianLink(
        LinkId link, ChildId child, GuardianId guardian, SchoolId school, AccountId by, Instant at)
        implements ConsentCommand<VerifyGuardianLink.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(SchoolOffice.NONE, false, false))
                .including(
                        SchoolOffice.over(child.account(), school, by),
                        State::office,
                        (s, office) -> new State(office, s.claimed(), s.verified()))
                .about(link, child, guardian)
                .on(GuardianLinkClaimed.class, (s, e) -> new State(s.office(), true, s.verified()))
                .about(link, school)
                .on(GuardianLinkVerified.class, (s, e) -> new State(s.office(), s.claimed(), true));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.office().holdsAny()) return refuse(NOT_FOUND);
        if (!state.office().mayDecide() || by.value().equals(guardian.value())) return refuse(NOT_AUTHORISED);
        if (!state.claimed() || !state.office().knowsPupil()) return refuse(NOT_FOUND);
        if (state.verified()) return nothingToDo();
        return accept(new GuardianLinkVerified(
                link,
                child,
                guardian,
                school,
                VerificationMethod.SCHOOL_RECORDS,
                ConsentTerms.ASSURANCE_OF_SCHOOL_RECORDS,
                at));
    }

    record State(SchoolOffice office, boolean claimed, boolean verified) {}
}
