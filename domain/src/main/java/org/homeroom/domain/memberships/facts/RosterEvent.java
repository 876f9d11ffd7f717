package org.homeroom.domain.memberships.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.jspecify.annotations.Nullable;

/** What happens to an import from its proposal on, and what rosters end. What they list is in {@link MembershipEvent}. */
public sealed interface RosterEvent extends Event {

    /**
     * This is what the files would change. Nothing has changed yet.
     *
     * @param files digest of the files as they were read
     * @param listed in the files
     * @param ended of what is known and not in the files any more; places of people who are gone altogether not counted
     * @param known before
     * @param leftOut lines that are not taken over because participation was declined
     * @param parts in which what is new or different is applied, one after the other
     * @param endingParts those after them, which end something
     */
    record RosterChangeProposed(
            ImportId theImport,
            SchoolId school,
            Digest files,
            RosterScope scope,
            RosterCounts listed,
            RosterCounts added,
            RosterCounts changed,
            RosterCounts ended,
            RosterCounts known,
            int leftOut,
            int parts,
            int endingParts,
            AccountId by,
            Instant at)
            implements RosterEvent {}

    /**
     * An administrator has decided that it shall be so.
     *
     * @param endings whether what is missing ends too
     * @param parts that are to be applied
     */
    record RosterChangeApproved(
            ImportId theImport, SchoolId school, boolean endings, int parts, AccountId by, Instant at)
            implements RosterEvent {}

    /** @param part counted from 1; the last one is {@code of} */
    record RosterChangeApplied(ImportId theImport, SchoolId school, int part, int of, Instant at)
            implements RosterEvent {}

    /** An administrator has decided that nothing of it shall be. */
    record RosterChangeRejected(ImportId theImport, SchoolId school, AccountId by, Instant at) implements RosterEvent {}

    /**
     * The import goes no further. Nothing has ended.
     *
     * @param ended what would have
     * @param allowed by the safety limit
     */
    record RosterImportHalted(
            ImportId theImport,
            SchoolId school,
            RosterHalt reason,
            RosterCounts ended,
            RosterCounts allowed,
            Instant at)
            implements RosterEvent {}

    /** A line about this person was not taken over. */
    record RosterPersonLeftOut(
            RosterId person, ClassId theClass, SchoolId school, ImportId theImport, RosterLeftOut reason, Instant at)
            implements RosterEvent {}

    /**
     * The school's own system does not know this person any more.
     *
     * @param account that was bound to the person; null where there was none
     */
    record RosterPersonWithdrawn(
            RosterId person,
            SchoolId school,
            ImportId theImport,
            @Nullable AccountId account,
            Instant at) implements RosterEvent {}

    /**
     * This person has no place in this class any more.
     *
     * @param account that is bound to the person; null where there is none
     */
    record RosterEnrolmentEnded(
            RosterId person,
            ClassId theClass,
            SchoolId school,
            ImportId theImport,
            RosterRole role,
            @Nullable AccountId account,
            Instant at)
            implements RosterEvent {}

    record RosterGuardianEnded(RosterId pupil, RosterId guardian, SchoolId school, ImportId theImport, Instant at)
            implements RosterEvent {}
}
