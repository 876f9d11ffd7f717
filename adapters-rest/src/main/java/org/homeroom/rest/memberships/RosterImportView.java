package org.homeroom.rest.memberships;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.application.memberships.RosterImportQueries.Listed;
import org.homeroom.domain.memberships.facts.RosterCounts;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.RosterHalt;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.domain.memberships.roster.Proposal;
import org.homeroom.domain.memberships.roster.Proposal.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One import in numbers, and where it stands.
 *
 * @param id missing where nothing is new or different, so that there is nothing to decide
 * @param digest of the files
 * @param ended of what is known and missing in the files; it ends only where the approval says so
 * @param known before
 * @param leftOut lines that are not taken over, since participation was declined
 * @param done parts of {@code of} that have been applied
 * @param decidedBy who approved or rejected it
 * @param halted why it was stopped
 */
public record RosterImportView(
        @Nullable UUID id,
        @Nullable Standing standing,
        @Nullable RosterScope scope,
        @Nullable String digest,
        Counts listed,
        Counts added,
        Counts changed,
        Counts ended,
        Counts known,
        int leftOut,
        int done,
        int of,
        @Nullable UUID proposedBy,
        @Nullable Instant proposedAt,
        @Nullable UUID decidedBy,
        @Nullable RosterHalt halted) {

    /** How many of each kind of line. */
    public record Counts(int years, int classes, int people, int enrolments, int guardians) {

        static Counts of(RosterCounts all) {
            return new Counts(all.years(), all.classes(), all.people(), all.enrolments(), all.guardians());
        }
    }

    /** One import in a list of them. */
    public record Summary(
            UUID id,
            Standing standing,
            RosterScope scope,
            int added,
            int changed,
            int ended,
            int leftOut,
            int done,
            int of,
            UUID proposedBy,
            Instant proposedAt,
            @Nullable UUID decidedBy) {

        static Summary of(Listed one) {
            var decidedBy = one.decidedBy();
            return new Summary(
                    one.id().value(),
                    one.standing(),
                    one.scope(),
                    one.added(),
                    one.changed(),
                    one.ended(),
                    one.leftOut(),
                    one.done(),
                    one.parts(),
                    one.proposedBy().value(),
                    one.proposedAt(),
                    decidedBy == null ? null : decidedBy.value());
        }
    }

    private static final Counts NONE = Counts.of(RosterCounts.NONE);

    static final RosterImportView UNCHANGED =
            new RosterImportView(null, null, null, null, NONE, NONE, NONE, NONE, NONE, 0, 0, 0, null, null, null, null);

    static RosterImportView of(RosterChangeProposed proposed) {
        return of(proposed, Standing.PROPOSED, 0, 0, null, null);
    }

    static RosterImportView of(UUID id, Proposal proposal) {
        var proposed = proposal.proposed();
        if (proposed == null) throw new IllegalArgumentException("There is no import " + id);
        var by = proposal.by();
        var halted = proposal.halted();
        return of(
                proposed,
                proposal.standing(),
                proposal.done(),
                proposal.of(),
                by == null ? null : by.value(),
                halted == null ? null : halted.reason());
    }

    private static RosterImportView of(
            RosterChangeProposed proposed,
            Standing standing,
            int done,
            int of,
            @Nullable UUID decidedBy,
            @Nullable RosterHalt halted) {
        return new RosterImportView(
                proposed.theImport().value(),
                standing,
                proposed.scope(),
                proposed.files().value(),
                Counts.of(proposed.listed()),
                Counts.of(proposed.added()),
                Counts.of(proposed.changed()),
                Counts.of(proposed.ended()),
                Counts.of(proposed.known()),
                proposed.leftOut(),
                done,
                of,
                proposed.by().value(),
                proposed.at(),
                decidedBy,
                halted);
    }
}
