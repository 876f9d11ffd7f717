package org.homeroom.application.memberships;

import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApproved;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonLeftOut;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * The import of a school that was approved last, in as much as it says that the same files again would change nothing.
 * Whoever is unsure compares line by line.
 *
 * @param proposed the latest proposal
 * @param approved the one that was approved last
 * @param files of that one, once it is done
 * @param leftOver whether it did not take over everything that its files say
 */
record LastImport(
        boolean administrator,
        @Nullable RosterChangeProposed proposed,
        @Nullable ImportId approved,
        @Nullable Digest files,
        boolean leftOver,
        boolean done) {

    static CompletionStage<LastImport> of(SchoolId school, AccountId by, History history) {
        var model = Model.startingWith(new LastImport(false, null, null, null, false, false))
                .about(school, by)
                .on(AdministratorAppointed.class, (s, e) -> s.administrator(true))
                .on(AdministratorDismissed.class, (s, e) -> s.administrator(false))
                .about(school)
                .on(RosterChangeProposed.class, LastImport::and)
                .on(RosterChangeApproved.class, LastImport::and)
                .on(RosterPersonLeftOut.class, (s, e) -> s.leavingOver())
                .on(RosterImported.class, LastImport::and);
        return history.of(model.boundary())
                .thenApply(
                        found -> model.fold(found.stream().map(Recorded::event).toList()));
    }

    boolean changesNothing(String digest) {
        return administrator && done && !leftOver && new Digest(digest).equals(files);
    }

    private LastImport administrator(boolean is) {
        return new LastImport(is, proposed, approved, files, leftOver, done);
    }

    private LastImport and(RosterChangeProposed e) {
        return new LastImport(administrator, e, approved, files, leftOver, done);
    }

    private LastImport and(RosterChangeApproved e) {
        var leavesOver = proposed == null
                || !proposed.theImport().equals(e.theImport())
                || (!e.endings() && proposed.endingParts() > 0);
        return new LastImport(administrator, proposed, e.theImport(), null, leavesOver, false);
    }

    private LastImport leavingOver() {
        return new LastImport(administrator, proposed, approved, files, true, done);
    }

    private LastImport and(RosterImported e) {
        var ofThis = e.theImport().equals(approved);
        return new LastImport(administrator, proposed, approved, ofThis ? e.files() : null, leftOver, ofThis);
    }
}
