package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.LegalHoldId;
import org.jspecify.annotations.Nullable;

/** Orders to keep what would be erased. Who may see them is decided elsewhere. */
public interface LegalHoldQueries {

    /**
     * The newest first.
     *
     * @param standing only those that nobody has released
     * @param unseen about whom who asks has no say
     */
    CompletionStage<List<Order>> holds(SchoolId school, boolean standing, Set<AccountId> unseen, int atMost);

    /**
     * @param account whose data are kept; null for a chat
     * @param chat that is kept; null for an account
     * @param number of the order
     * @param releaseNumber of the order by which it ended; null while it stands, like all that follows
     */
    record Order(
            LegalHoldId hold,
            @Nullable AccountId account,
            @Nullable ChatId chat,
            String number,
            OfficerId by,
            Instant placedAt,
            @Nullable String releaseNumber,
            @Nullable OfficerId releasedBy,
            @Nullable Instant releasedAt) {}
}
