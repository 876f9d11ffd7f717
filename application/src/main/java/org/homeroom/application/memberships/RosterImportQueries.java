package org.homeroom.application.memberships;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.roster.Proposal.Standing;
import org.jspecify.annotations.Nullable;

/** What screens show of imports. Who may see it is decided elsewhere. */
public interface RosterImportQueries {

    /**
     * Newest first.
     *
     * @param before only those that were proposed before this position of the log
     */
    CompletionStage<List<Listed>> imports(SchoolId school, long before, int atMost);

    /**
     * One import in numbers.
     *
     * @param position at which it was proposed
     * @param done parts of {@code parts} that have been applied
     * @param decidedBy who approved or rejected it; null until then
     */
    record Listed(
            ImportId id,
            long position,
            Standing standing,
            RosterScope scope,
            int added,
            int changed,
            int ended,
            int leftOut,
            int done,
            int parts,
            AccountId proposedBy,
            Instant proposedAt,
            @Nullable AccountId decidedBy) {}
}
