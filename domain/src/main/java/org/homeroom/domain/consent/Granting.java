package org.homeroom.domain.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPolicy.ObjectionRule;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What both ways of a guardian's consent, on line and on paper, have in common. */
record Granting(Standing standing, @Nullable LocalDate lastSchoolDay) {

    static final Granting UNKNOWN = new Granting(Standing.unknown(), null);

    static Model<Granting> of(ChildId child, SchoolId school) {
        return Model.startingWith(UNKNOWN)
                .including(
                        Standing.of(child, school),
                        Granting::standing,
                        (s, standing) -> new Granting(standing, s.lastSchoolDay()))
                .about(school)
                .on(AcademicYearOpened.class, (s, e) -> new Granting(s.standing(), e.lastDay()));
    }

    /** Until when the consent counts; null where no day is set. */
    @Nullable Instant expiry(Evidence evidence, Instant from) {
        var terms = standing.policyAt(from).terms();
        var byPolicy = switch (terms.expiry().rule()) {
            case NONE, UNTIL_AGE -> Instant.MAX;
            case MONTHS ->
                from.atZone(standing.zone()).plusMonths(terms.expiry().months()).toInstant();
            case END_OF_SCHOOL_YEAR -> endOfYear();
        };
        var byEvidence = terms.endOf(evidence, from);
        var first = byPolicy.isBefore(byEvidence) ? byPolicy : byEvidence;
        return first.equals(Instant.MAX) ? null : first;
    }

    private Instant endOfYear() {
        return lastSchoolDay == null
                ? Instant.MAX
                : lastSchoolDay.plusDays(1).atStartOfDay(standing.zone()).toInstant();
    }

    /** The consent, and the dispute that it opens where another guardian is on record as being against it. */
    List<Event> answer(ConsentGranted consent) {
        var disputed = standing.policyAt(consent.at()).terms().objectionRule() == ObjectionRule.SUSPEND_UNTIL_RESOLVED
                && standing.anotherObjects(consent.guardian(), consent.purpose())
                && standing.openDispute(consent.purpose()).isEmpty();
        return disputed
                ? List.of(
                        consent,
                        new ConsentDisputeOpened(
                                new DisputeId(consent.consent().value()),
                                consent.child(),
                                consent.guardian(),
                                consent.school(),
                                consent.purpose(),
                                consent.at()))
                : List.of(consent);
    }
}
