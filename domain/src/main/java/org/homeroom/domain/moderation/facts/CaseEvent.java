package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.jspecify.annotations.Nullable;

/** What a school does about what was reported: every act of those who decide is on record. Source: F-16. */
public sealed interface CaseEvent extends Event {

    /**
     * @param account who is reported; null where it is about a whole chat
     * @param by null where nobody had to ask for it, because the first report could not wait
     */
    record CaseOpened(
            CaseId theCase,
            SchoolId school,
            ReportId report,
            @Nullable AccountId account,
            boolean priority,
            Instant decideBy,
            @Nullable OfficerId by,
            Instant at)
            implements CaseEvent {}

    /** A further report belongs to the case too. */
    record ReportMerged(CaseId theCase, SchoolId school, ReportId report, OfficerId by, Instant at)
            implements CaseEvent {}

    /**
     * From now on this person looks after the case, and nobody else.
     *
     * @param by who said so: a person may take a case, or be given one
     */
    record CaseAssigned(CaseId theCase, SchoolId school, OfficerId officer, UUID by, Instant at) implements CaseEvent {}

    /**
     * Somebody who looks after a case wants to see more of a chat than was reported.
     *
     * @param from the first instant of what may be seen
     * @param to the instant after the last of it
     */
    record EvidenceAccessRequested(
            EvidenceAccessId access,
            CaseId theCase,
            SchoolId school,
            ChatId chat,
            OfficerId officer,
            Instant from,
            Instant to,
            Personal<String> why,
            Instant at)
            implements CaseEvent {}

    /**
     * It may be seen, and until when.
     *
     * @param by the second officer. Source: F-25
     */
    record EvidenceAccessGranted(
            EvidenceAccessId access,
            CaseId theCase,
            SchoolId school,
            ChatId chat,
            OfficerId officer,
            UUID by,
            Instant from,
            Instant to,
            Instant until,
            Instant at)
            implements CaseEvent {}

    record EvidenceAccessRefused(
            EvidenceAccessId access, CaseId theCase, SchoolId school, OfficerId officer, UUID by, Instant at)
            implements CaseEvent {}

    /**
     * Somebody has looked. Source: O4, Q-13.
     *
     * @param chat of which it was a part; null where only snapshots of the reports were seen
     * @param access by which more than the snapshots was seen; null for the snapshots alone
     * @param messages how many were shown
     */
    record EvidenceViewed(
            CaseId theCase,
            SchoolId school,
            @Nullable ChatId chat,
            @Nullable EvidenceAccessId access,
            OfficerId officer,
            int messages,
            Instant at)
            implements CaseEvent {}

    /**
     * @param account whom it is about; null for a whole chat
     * @param reason what was wrong, or would have been
     * @param rule clause of the school's rules on which it rests, for example 4.2
     * @param why in words that the person can understand
     * @param appealBefore the first instant at which it can no longer be appealed
     */
    record CaseDecided(
            CaseId theCase,
            SchoolId school,
            @Nullable AccountId account,
            Verdict verdict,
            ViolationReason reason,
            String rule,
            Personal<String> why,
            OfficerId by,
            Instant appealBefore,
            Instant at)
            implements CaseEvent {}

    /** Whom it is about, or a guardian of theirs, does not accept the decision. */
    record DecisionAppealed(
            CaseId theCase, SchoolId school, AccountId account, Personal<String> grounds, UUID by, Instant at)
            implements CaseEvent {}

    /** @param by never who decided first */
    record AppealDecided(
            CaseId theCase,
            SchoolId school,
            AccountId account,
            AppealVerdict verdict,
            Personal<String> why,
            OfficerId by,
            Instant at)
            implements CaseEvent {}

    /**
     * The guardians of a pupil have been told of the case.
     *
     * @param guardians who could be told
     */
    record GuardiansInformed(CaseId theCase, SchoolId school, AccountId account, List<UUID> guardians, Instant at)
            implements CaseEvent {}

    /** @param reference the number under which the authority keeps it */
    record CaseReferred(
            CaseId theCase,
            SchoolId school,
            @Nullable AccountId account,
            Authority authority,
            String reference,
            OfficerId by,
            Instant at)
            implements CaseEvent {}
}
