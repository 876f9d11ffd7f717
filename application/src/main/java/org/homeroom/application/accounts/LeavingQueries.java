package org.homeroom.application.accounts;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** What is due after people have left. Who may see it is decided elsewhere. */
public interface LeavingQueries {

    /** Closed accounts whose contact can be released, the longest overdue first. */
    CompletionStage<List<AccountId>> holdsOverBy(Instant at, int atMost);

    /** Asked for by or for members of a school; the next due first, those carried out among them. */
    CompletionStage<List<Erasure>> erasures(SchoolId school);

    /** Likewise, for those who belong to no school. */
    CompletionStage<List<Erasure>> erasuresWithoutSchool();

    /**
     * @param erasedAt null until it is carried out
     * @param certificate number of the act
     */
    record Erasure(
            AccountId account,
            Instant dueBy,
            @Nullable Instant erasedAt,
            @Nullable String certificate) {

        public boolean overdue(Instant at) {
            return erasedAt == null && at.isAfter(dueBy);
        }
    }
}
