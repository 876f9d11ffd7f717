package org.homeroom.domain.consent;

import java.util.List;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentObjected;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentPolicy.ObjectionRule;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Event;

/** What follows when a guardian is against what another has agreed to. Source: RU-7. */
final class Objection {

    /** The no itself, and the dispute that it opens: one for each child and purpose, and only where the policy says so. */
    static List<Event> to(Standing standing, ConsentWithdrawn no, DisputeId dispute) {
        return to(
                standing,
                no,
                new ConsentDisputeOpened(dispute, no.child(), no.guardian(), no.school(), no.purpose(), no.at()));
    }

    static List<Event> to(Standing standing, ConsentObjected no, DisputeId dispute) {
        return to(
                standing,
                no,
                new ConsentDisputeOpened(dispute, no.child(), no.guardian(), no.school(), no.purpose(), no.at()));
    }

    private static List<Event> to(Standing standing, Event no, ConsentDisputeOpened opened) {
        return standing.policyAt(opened.at()).terms().objectionRule() == ObjectionRule.SUSPEND_UNTIL_RESOLVED
                        && standing.openDispute(opened.purpose()).isEmpty()
                ? List.of(no, opened)
                : List.of(no);
    }

    private Objection() {}
}
