package org.homeroom.domain.moderation.redaction;

import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.DECLINED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.REDACTION;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.REQUESTED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.STARTED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.school;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessagePinned;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionCompleted;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionProgressed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-20")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedactInBulkTest {

    private static final Instant LATER = NOW.plusSeconds(1);
    private static final MessageId FIRST = new MessageId(new UUID(92, 1));
    private static final MessageId SECOND = new MessageId(new UUID(92, 2));

    @Test
    void what_the_person_has_written_until_then_goes_and_how_far_it_has_come_is_told() {
        var running = school(REQUESTED, STARTED, posted(FIRST, MIA, NOW), posted(SECOND, MIA, EARLIER));
        running.when(redacts(FIRST)).then(redacted(FIRST), progressed(1));
        running.after(redacts(FIRST)).when(redacts(FIRST)).thenNothingHappens();
        running.after(redacts(FIRST)).when(redacts(FIRST, SECOND)).then(redacted(SECOND), progressed(2));
    }

    @Test
    void what_others_wrote_or_what_came_later_or_is_gone_stays_as_it_is() {
        school(REQUESTED, STARTED, posted(FIRST, TEACHER, NOW))
                .when(redacts(FIRST))
                .thenNothingHappens();
        school(REQUESTED, STARTED, posted(FIRST, MIA, NOW.plusNanos(1)))
                .when(redacts(FIRST))
                .thenNothingHappens();
        school(REQUESTED, STARTED, posted(FIRST, MIA, NOW), new MessageDeletedByAuthor(FIRST, CHAT, MIA, NOW))
                .when(redacts(FIRST))
                .thenNothingHappens();
        school(REQUESTED, STARTED).when(redacts(FIRST)).thenNothingHappens();
    }

    @Test
    void what_another_school_holds_is_not_this_ones() {
        given(REQUESTED, STARTED, posted(FIRST, MIA, NOW)).when(redacts(FIRST)).thenNothingHappens();
    }

    @Test
    void it_takes_two_and_ends() {
        school(REQUESTED, posted(FIRST, MIA, NOW)).when(redacts(FIRST)).thenNothingHappens();
        school(REQUESTED, DECLINED, posted(FIRST, MIA, NOW))
                .when(redacts(FIRST))
                .thenNothingHappens();
        school(REQUESTED, STARTED, posted(FIRST, MIA, NOW), new BulkRedactionCompleted(REDACTION, MIA, SCHOOL, 0, NOW))
                .when(redacts(FIRST))
                .thenNothingHappens();
    }

    @Test
    void what_is_gone_is_pinned_no_more() {
        school(REQUESTED, STARTED, posted(FIRST, MIA, NOW), new MessagePinned(FIRST, CHAT, OfficerId.of(TEACHER), NOW))
                .when(redacts(FIRST))
                .then(redacted(FIRST), new MessageUnpinned(FIRST, CHAT, OfficerId.of(BORIS), LATER), progressed(1));
    }

    private static MessagePosted posted(MessageId message, AccountId who, Instant at) {
        return new MessagePosted(
                message,
                CHAT,
                who,
                Role.STUDENT,
                Personal.of(who, "…"),
                false,
                null,
                List.of(),
                List.of(),
                null,
                null,
                false,
                at);
    }

    private static MessageRedacted redacted(MessageId message) {
        return new MessageRedacted(message, CHAT, SCHOOL, MIA, OfficerId.of(BORIS), ViolationReason.SPAM, LATER);
    }

    private static BulkRedactionProgressed progressed(int messages) {
        return new BulkRedactionProgressed(REDACTION, MIA, SCHOOL, messages, LATER);
    }

    private static RedactInBulk redacts(MessageId... messages) {
        return new RedactInBulk(
                REDACTION,
                SCHOOL,
                List.of(messages).stream().map(one -> new Written(one, CHAT)).toList(),
                LATER);
    }
}
