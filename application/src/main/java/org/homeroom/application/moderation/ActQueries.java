package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;
import org.jspecify.annotations.Nullable;

/** What those who decide for a school have done. Who may see it is decided elsewhere. Source: F-16. */
public interface ActQueries {

    /** How often who has done what. */
    CompletionStage<List<Count>> counts(Within within);

    /** Each look at what others have written, the newest first. */
    CompletionStage<List<View>> views(Within within, int atMost);

    /** Wishes to see more than was reported that wait for a second officer, the oldest first. */
    CompletionStage<List<Wish>> wishes(SchoolId school, int atMost);

    /**
     * @param to the first instant that is not meant
     * @param unseen about whom who asks has no say; acts that are about them do not count
     */
    record Within(SchoolId school, Instant from, Instant to, Set<AccountId> unseen) {}

    record Count(OfficerId officer, OfficerDeed deed, long times) {}

    /**
     * @param access null where only what was reported was seen
     * @param messages how many were shown
     */
    record View(OfficerId officer, CaseId theCase, @Nullable EvidenceAccessId access, int messages, Instant at) {}

    record Wish(EvidenceAccessId access, CaseId theCase) {}
}
