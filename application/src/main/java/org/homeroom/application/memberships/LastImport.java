package org.homeroom.application.memberships;

import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApproved;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonLeftOut;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * The import of a school that was approved last, in as much as it says that the same files again would change nothing.
 * Whoever is unsure compares line by line.
 *
 * @param who what the one who asks is in the school
 * @param proposed the latest proposal
 * @param approved the one that was approved last
 * @param files of that one, once it is done
 * @param leftOver whether it did not take over everything that its files say
 */
record LastImport(
        Holding who,
        @Nullable RosterChangeProposed proposed,
        @Nullable ImportId approved,
        @Nullable Digest files,
        boolean leftOver,
        boolean done) {

    static CompletionStage<LastImport> of(SchoolId school, AccountId by, History history) {
        var model = Model.startingWith(new LastImport(Holding.NOTHING, null, null, null, false, false))
                .including(Holding.of(by, school), LastImport::who, LastImport::askedBy)
                .about(school)
                .on(RosterChangeProposed.class, LastImport::and)
                .on(RosterChangeApproved.class, LastImport::and)
                .on(RosterPersonLeftOut.class, (s, e) -> s.leavingOver())
                .on(RosterImported.class, LastImport::and);
        return history.stateOf(model);
    }

    boolean changesNothing(String digest) {
        return who.may(SchoolRight.IMPORT_ROSTER) && done && !leftOver && new Digest(digest).equals(files);
    }

    private LastImport askedBy(Holding now) {
        return new LastImport(now, proposed, approved, files, leftOver, done);
    }

    private LastImport and(RosterChangeProposed e) {
        return new LastImport(who, e, approved, files, leftOver, done);
    }

    private LastImport and(RosterChangeApproved e) {
        var leavesOver = proposed == null
                || !proposed.theImport().equals(e.theImport())
                || (!e.endings() && proposed.endingParts() > 0);
        return new LastImport(who, proposed, e.theImport(), null, leavesOver, false);
    }

    private LastImport leavingOver() {
        return new LastImport(who, proposed, approved, files, true, done);
    }

    private LastImport and(RosterImported e) {
        var ofThis = e.theImport().equals(approved);
        return new LastImport(who, proposed, approved, ofThis ? e.files() : null, leftOver, ofThis);
    }
}
