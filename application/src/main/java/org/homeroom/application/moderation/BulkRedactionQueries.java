package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.jspecify.annotations.Nullable;

/** Bulk redactions and how far they have come. Who may see them is decided elsewhere. Source: F-20. */
public interface BulkRedactionQueries {

    /**
     * The newest first.
     *
     * @param unseen about whom who asks has no say
     */
    CompletionStage<List<Bulk>> redactions(SchoolId school, Set<AccountId> unseen, int atMost);

    /** Those that wait for a second person, the oldest first. */
    CompletionStage<List<Bulk>> waiting(SchoolId school, Set<AccountId> unseen, int atMost);

    CompletionStage<Optional<Bulk>> redaction(RedactionId redaction, SchoolId school);

    /** How far one has come. */
    enum Stage {
        /** It takes a second person. */
        WAITING,
        DECLINED,
        RUNNING,
        COMPLETED
    }

    /**
     * @param answeredBy the second person, or who thought better of it; null while it waits, like {@code answeredAt}
     * @param through what was written until then is meant; null before it begins
     * @param messages taken out of sight by it so far
     * @param left how many are still to be; null where nothing is running
     * @param completedAt null before the end
     */
    record Bulk(
            RedactionId redaction,
            AccountId account,
            @Nullable CaseId theCase,
            ViolationReason reason,
            Stage stage,
            OfficerId requestedBy,
            Instant requestedAt,
            @Nullable OfficerId answeredBy,
            @Nullable Instant answeredAt,
            @Nullable Instant through,
            int messages,
            @Nullable Long left,
            @Nullable Instant completedAt) {}
}
