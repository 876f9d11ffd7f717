package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionListId;
import org.jspecify.annotations.Nullable;

/** Lists of accounts that schools share. Who may see them is decided elsewhere. Source: F-19. */
public interface SanctionListQueries {

    /** Every list that a school may follow, in the order of publishing, and nothing of what is on it. */
    CompletionStage<List<Published>> published(long after, int atMost);

    /** The lists that the school keeps. */
    CompletionStage<List<Kept>> kept(SchoolId school, Set<AccountId> unseen);

    /** The lists that the school follows, with the lines that have come to bear in it, and no others. */
    CompletionStage<List<Followed>> followed(SchoolId school, Set<AccountId> unseen);

    /**
     * @param position in the log
     * @param title null once it has been erased
     */
    record Published(
            long position, SanctionListId list, @Nullable String title, SchoolId school, Instant at) {}

    record Kept(Published list, List<Line> lines) {}

    /** @param delistedAt null while it stands */
    record Line(
            ListingId listing,
            AccountId account,
            ViolationReason reason,
            Instant until,
            Instant listedAt,
            @Nullable Instant delistedAt) {}

    record Followed(Published list, Instant subscribedAt, List<Applied> applied) {}

    /**
     * @param sanction null where the school had overridden the line before it could bear, like {@code appliedAt}
     * @param overriddenAt null where the school follows the line
     */
    record Applied(
            ListingId listing,
            AccountId account,
            @Nullable SanctionId sanction,
            @Nullable Instant appliedAt,
            @Nullable Instant overriddenAt) {}
}
