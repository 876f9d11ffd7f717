package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.jspecify.annotations.Nullable;

/** What is said against messages, people and chats. Who said it stands apart from what was said: O6. */
public sealed interface ReportEvent extends Event {

    /**
     * Something has been reported, by a person or by a check. Nothing here tells by whom.
     *
     * @param chat in which it happened; null where it is about a person as such
     * @param message null where it is about a person or a whole chat
     * @param account who is reported; null for a whole chat
     * @param priority whether it cannot wait. Source: §5.5
     * @param snapshot the message as it was; null where it is about no message
     * @param digest a keyed hash of the snapshot, by which anybody with the key can tell that it is the same; null
     *     without one. Source: O3
     * @param check by which it was found; null where a person has reported it
     * @param decideBy when the school should have decided
     */
    record ContentReported(
            ReportId report,
            SchoolId school,
            @Nullable ChatId chat,
            @Nullable MessageId message,
            @Nullable AccountId account,
            ViolationReason reason,
            boolean priority,
            @Nullable Personal<Snapshot> snapshot,
            @Nullable Digest digest,
            @Nullable Check check,
            Instant decideBy,
            Instant at)
            implements ReportEvent {}

    /**
     * Who has reported it. For the eyes of those who decide, and of the reporter.
     *
     * @param note what the reporter has to say; null for nothing
     * @param child for whom a guardian has reported it; null for oneself
     */
    record ReportFiled(
            ReportId report,
            ReporterId reporter,
            TargetId target,
            @Nullable Personal<String> note,
            @Nullable UUID child,
            Instant at)
            implements ReportEvent {}
}
