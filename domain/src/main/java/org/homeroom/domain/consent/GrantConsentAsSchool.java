package org.homeroom.domain.consent;

import static org.homeroom.domain.consent.ConsentRefusal.CHILD_DECIDES_ALONE;
import static org.homeroom.domain.consent.ConsentRefusal.NOT_PROVIDED_BY_POLICY;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIANS_DISAGREE;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPolicy.GrantRule;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolOffice;

/**
 * The school agrees in the guardians' place, where the policy lets it: for teaching only, never so that data leave the
 * school, and not against a guardian. Source: US-4.
 */
public record GrantConsentAsSchool(
        ConsentId consent, ChildId child, SchoolId school, ConsentPurpose purpose, AccountId by, Instant at)
        implements ConsentCommand<GrantConsentAsSchool.State> {

    private static final Set<ConsentPurpose> TEACHING =
            Set.of(ConsentPurpose.PROFILE, ConsentPurpose.CHAT, ConsentPurpose.RECORDING);

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(SchoolOffice.NONE, Standing.unknown()))
                .including(
                        SchoolOffice.over(child.account(), school, by),
                        State::office,
                        (s, office) -> new State(office, s.standing()))
                .including(
                        Standing.of(child, school), State::standing, (s, standing) -> new State(s.office(), standing));
    }

    @Override
    public Outcome decide(State state) {
        var standing = state.standing();
        if (!state.office().holdsAny() || !standing.pupil()) return refuse(NOT_FOUND);
        if (!state.office().decidesForAll()) return refuse(NOT_AUTHORISED);
        if (standing.gone()) return refuse(SUBJECT_ERASED);
        var policy = standing.policyAt(at);
        if (policy.terms().grantRule() != GrantRule.SCHOOL_AS_AGENT
                || !TEACHING.contains(purpose)
                || !policy.terms().names(purpose)) return refuse(NOT_PROVIDED_BY_POLICY);
        if (standing.decidesAlone(at)) return refuse(CHILD_DECIDES_ALONE);
        if (standing.anotherObjects(by.asGuardian(), purpose)) return refuse(GUARDIANS_DISAGREE);
        if (standing.schoolAgrees(purpose)) return nothingToDo();
        return accept(new SchoolConsentGranted(
                consent, child, school, purpose, standing.law().noticeFor(purpose), policy.ref(), by, at));
    }

    record State(SchoolOffice office, Standing standing) {}
}
