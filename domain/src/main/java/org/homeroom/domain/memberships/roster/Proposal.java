package org.homeroom.domain.memberships.roster;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApplied;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApproved;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeRejected;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterImportHalted;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come, by the facts. It answers who asks how far it is, and what is left to do after a restart.
 *
 * @param by who approved or rejected it
 * @param done parts that have been applied
 */
public record Proposal(
        Standing standing,
        @Nullable RosterChangeProposed proposed,
        @Nullable AccountId by,
        boolean endings,
        int done,
        int of,
        @Nullable RosterImportHalted halted) {

    /** Where an import stands. */
    public enum Standing {
        UNKNOWN,
        PROPOSED,
        APPLYING,
        APPLIED,
        REJECTED,
        HALTED
    }

    static final Proposal UNKNOWN = new Proposal(Standing.UNKNOWN, null, null, false, 0, 0, null);

    public static Model<Proposal> of(ImportId theImport, SchoolId school) {
        return Model.startingWith(UNKNOWN)
                .about(theImport, school)
                .on(RosterChangeProposed.class, (p, e) -> new Proposal(Standing.PROPOSED, e, null, false, 0, 0, null))
                .on(
                        RosterChangeApproved.class,
                        (p, e) ->
                                new Proposal(Standing.APPLYING, p.proposed(), e.by(), e.endings(), 0, e.parts(), null))
                .on(
                        RosterChangeApplied.class,
                        (p, e) -> new Proposal(
                                p.standing(), p.proposed(), p.by(), p.endings(), e.part(), p.of(), p.halted()))
                .on(RosterImported.class, (p, e) -> p.now(Standing.APPLIED))
                .on(
                        RosterChangeRejected.class,
                        (p, e) -> new Proposal(Standing.REJECTED, p.proposed(), e.by(), false, 0, 0, null))
                .on(
                        RosterImportHalted.class,
                        (p, e) ->
                                new Proposal(Standing.HALTED, p.proposed(), p.by(), p.endings(), p.done(), p.of(), e));
    }

    private Proposal now(Standing other) {
        return new Proposal(other, proposed, by, endings, done, of, halted);
    }
}
