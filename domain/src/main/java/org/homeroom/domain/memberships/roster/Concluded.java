package org.homeroom.domain.memberships.roster;

import java.time.Instant;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;

/** The fact that closes an import of which every part is applied. */
final class Concluded {

    static RosterImported of(RosterChangeProposed proposed, Instant at) {
        var listed = proposed.listed();
        return new RosterImported(
                proposed.theImport(),
                proposed.school(),
                proposed.files(),
                listed.people(),
                listed.classes(),
                listed.enrolments(),
                listed.guardians(),
                at);
    }

    private Concluded() {}
}
