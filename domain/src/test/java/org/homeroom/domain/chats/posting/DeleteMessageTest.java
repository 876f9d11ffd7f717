package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_TOO_OLD;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_UNKNOWN;
import static org.homeroom.domain.chats.posting.Talk.A_DAY_LATER;
import static org.homeroom.domain.chats.posting.Talk.HELLO;
import static org.homeroom.domain.chats.posting.Talk.SAID;
import static org.homeroom.domain.chats.posting.Talk.THERE;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessagePinned;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-11")
class DeleteMessageTest {

    @Test
    void an_author_takes_it_back_once() {
        SAID.when(deletes(MIA, NOW)).then(new MessageDeletedByAuthor(HELLO, CHAT, MIA, NOW));
        SAID.after(deletes(MIA, NOW)).when(deletes(MIA, NOW)).thenNothingHappens();
    }

    @Test
    void within_a_day_and_not_at_its_end() {
        SAID.when(deletes(MIA, A_DAY_LATER)).thenRefused(MESSAGE_TOO_OLD);
        SAID.when(deletes(MIA, A_DAY_LATER.minusNanos(1)))
                .then(new MessageDeletedByAuthor(HELLO, CHAT, MIA, A_DAY_LATER.minusNanos(1)));
    }

    @Test
    void who_is_muted_or_in_a_closed_chat_may_still_take_back_what_was_said() {
        SAID.and(Talk.muted(MIA)).when(deletes(MIA, NOW)).then(new MessageDeletedByAuthor(HELLO, CHAT, MIA, NOW));
        SAID.and(new ChatArchived(CHAT, SCHOOL, NOW))
                .when(deletes(MIA, NOW))
                .then(new MessageDeletedByAuthor(HELLO, CHAT, MIA, NOW));
    }

    @Test
    void what_is_gone_is_pinned_no_more() {
        SAID.and(new MessagePinned(HELLO, CHAT, OfficerId.of(TEACHER), NOW))
                .when(deletes(MIA, NOW))
                .then(
                        new MessageDeletedByAuthor(HELLO, CHAT, MIA, NOW),
                        new MessageUnpinned(HELLO, CHAT, OfficerId.of(MIA), NOW));
    }

    @Test
    void nobody_else_does() {
        SAID.when(deletes(TEACHER, NOW)).thenRefused(NOT_AUTHORISED);
        SAID.when(deletes(STRANGER, NOW)).thenRefused(NOT_A_PARTICIPANT);
        SAID.and(CONSENT_WITHDRAWN).when(deletes(MIA, NOW)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        THERE.when(deletes(MIA, NOW)).thenRefused(MESSAGE_UNKNOWN);
    }

    private static DeleteMessage deletes(AccountId author, Instant at) {
        return new DeleteMessage(HELLO, CHAT, SCHOOL, author, PostingTerms.DEFAULT, at);
    }
}
