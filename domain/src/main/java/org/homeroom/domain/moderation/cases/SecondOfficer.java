package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;

/**
 * Whoever says whether a colleague may look. Never the same person, save for a case that cannot wait in a school in which
 * nobody else could say it. Source: F-25.
 */
record SecondOfficer(Examiner who, Access access, Colleagues colleagues) {

    static SecondOfficer unread(AccountId person) {
        return new SecondOfficer(Examiner.unread(person), Access.NONE, Colleagues.NONE);
    }

    static Model<SecondOfficer> of(AccountId person, EvidenceAccessId access, CaseId theCase, SchoolId school) {
        return Model.startingWith(unread(person))
                .including(
                        Examiner.of(person, theCase, school),
                        SecondOfficer::who,
                        (s, now) -> new SecondOfficer(now, s.access, s.colleagues))
                .including(
                        Access.of(access, theCase, school),
                        SecondOfficer::access,
                        (s, now) -> new SecondOfficer(s.who, now, s.colleagues))
                .then(known -> known.others(theCase, school));
    }

    /** Whether there is anybody else matters only to who would agree with the own wish. */
    private Model<SecondOfficer> others(CaseId theCase, SchoolId school) {
        var model = Model.startingWith(this);
        return own()
                ? model.including(
                        Colleagues.of(theCase, school),
                        SecondOfficer::colleagues,
                        (s, now) -> new SecondOfficer(s.who, s.access, now))
                : model;
    }

    /** Why the person has no say in this, if so. */
    Optional<Refusal> bars(Instant at) {
        var barred = who.bars(at);
        if (barred.isPresent()) return barred;
        if (access.requested() == null) return Optional.of(NOT_FOUND);
        if (own() && !alone(at)) return Optional.of(CaseRefusal.SECOND_OFFICER_REQUIRED);
        return who.theCase().open() ? Optional.empty() : Optional.of(CaseRefusal.CASE_ALREADY_DECIDED);
    }

    boolean own() {
        return access.requested() != null && access.requested().officer().equals(who.officer());
    }

    private boolean alone(Instant at) {
        return Optional.ofNullable(who.theCase().opened())
                        .map(CaseOpened::priority)
                        .orElse(false)
                && !colleagues.anybodyBut(Set.of(who.person()), at);
    }
}
