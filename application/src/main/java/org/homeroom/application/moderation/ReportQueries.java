package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.ReportId;
import org.jspecify.annotations.Nullable;

/** The queue of those who decide about reports. Who may see it is decided elsewhere. */
public interface ReportQueries {

    /** Those that cannot wait first, then by deadline. */
    CompletionStage<List<Entry>> queue(SchoolId school, Filter filter, Unseen unseen, Page page);

    /** Of what kind these chats are. */
    CompletionStage<Map<ChatId, ChatKind>> kinds(Collection<ChatId> chats);

    /** How far a report has come. */
    enum Progress {
        /** Nobody looks into it. */
        NEW,
        /** There is a case. */
        OPEN,
        DECIDED,
        /** Whom it is about does not accept the decision. */
        APPEALED,
        /** A second person has said whether the decision holds. */
        CLOSED,
        /** It belongs to the case of another report, and shows there. */
        MERGED
    }

    /**
     * @param progress null for all that somebody has to do something about
     * @param overdueAt only what should have been decided by then; null for all
     * @param officer who looks after it; null for all
     */
    record Filter(
            @Nullable Progress progress,
            @Nullable ViolationReason reason,
            @Nullable ChatKind chatKind,
            @Nullable Instant overdueAt,
            @Nullable OfficerId officer) {

        public static final Filter WAITING = new Filter(null, null, null, null, null);
    }

    /**
     * What is not for the eyes of who asks.
     *
     * @param people about whom the person has no say
     * @param reports that the person has made
     */
    record Unseen(Set<AccountId> people, Set<ReportId> reports) {}

    /** @param after behind the entry at this place in the log; 0 for the beginning */
    record Page(long after, int atMost) {}

    /**
     * A report, or a case of several.
     *
     * @param position of the first report in the log
     * @param report the first one
     * @param chatKind null where it is about a person as such
     * @param account who is reported; null for a whole chat
     * @param check null where a person has reported it
     * @param reports how many belong to it
     */
    record Entry(
            long position,
            ReportId report,
            @Nullable CaseId theCase,
            Progress progress,
            ViolationReason reason,
            boolean priority,
            Instant decideBy,
            @Nullable ChatId chat,
            @Nullable ChatKind chatKind,
            @Nullable MessageId message,
            @Nullable AccountId account,
            @Nullable Check check,
            @Nullable OfficerId officer,
            int reports,
            Instant reportedAt) {

        /** Whether it should have been decided by then, and has not been. */
        public boolean overdue(Instant at) {
            return (progress == Progress.NEW || progress == Progress.OPEN) && !at.isBefore(decideBy);
        }
    }
}
