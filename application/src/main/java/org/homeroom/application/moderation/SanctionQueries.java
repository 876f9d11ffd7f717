package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** The measures of a school. Who may see them is decided elsewhere. */
public interface SanctionQueries {

    /** The newest first. */
    CompletionStage<List<Listed>> measures(Wanted wanted, long before, int atMost);

    /**
     * @param account against whom; null for everybody
     * @param standingAt only those that bear then; null for all
     * @param unseen about whom who asks has no say
     */
    record Wanted(
            SchoolId school,
            @Nullable AccountId account,
            @Nullable Instant standingAt,
            Set<AccountId> unseen) {}

    /** @param position of the measure in the log */
    record Listed(long position, Sanctioned measure) {}
}
