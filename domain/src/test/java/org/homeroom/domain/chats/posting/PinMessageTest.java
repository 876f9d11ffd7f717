package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_GONE;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_UNKNOWN;
import static org.homeroom.domain.chats.posting.PostRefusal.TOO_MANY_PINS;
import static org.homeroom.domain.chats.posting.Talk.HELLO;
import static org.homeroom.domain.chats.posting.Talk.SAID;
import static org.homeroom.domain.chats.posting.Talk.THERE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;

import java.util.UUID;
import java.util.stream.IntStream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessagePinned;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PinMessageTest {

    @Test
    void who_administers_the_chat_pins_and_unpins() {
        SAID.when(pins(TEACHER, true)).then(new MessagePinned(HELLO, CHAT, OfficerId.of(TEACHER), NOW));
        SAID.after(pins(TEACHER, true)).when(pins(TEACHER, true)).thenNothingHappens();
        SAID.after(pins(TEACHER, true))
                .when(pins(TEACHER, false))
                .then(new MessageUnpinned(HELLO, CHAT, OfficerId.of(TEACHER), NOW));
        SAID.when(pins(TEACHER, false)).thenNothingHappens();
    }

    @Test
    void nobody_else_does() {
        SAID.when(pins(MIA, true)).thenRefused(NOT_AUTHORISED);
        SAID.when(pins(STRANGER, true)).thenRefused(NOT_A_PARTICIPANT);
        SAID.and(new ChatArchived(CHAT, SCHOOL, NOW)).when(pins(TEACHER, true)).thenRefused(CHAT_ARCHIVED);
    }

    @Test
    void what_is_not_there_is_not_pinned() {
        THERE.when(pins(TEACHER, true)).thenRefused(MESSAGE_UNKNOWN);
        SAID.and(new MessageDeletedByAuthor(HELLO, CHAT, MIA, NOW))
                .when(pins(TEACHER, true))
                .thenRefused(MESSAGE_GONE);
    }

    @Test
    void a_chat_has_a_bounded_number_of_pins() {
        var pinned = IntStream.range(0, PostingTerms.DEFAULT.pins())
                .mapToObj(i -> new MessagePinned(new MessageId(new UUID(8, i)), CHAT, OfficerId.of(TEACHER), NOW))
                .toArray(MessagePinned[]::new);
        SAID.and(pinned).when(pins(TEACHER, true)).thenRefused(TOO_MANY_PINS);
        SAID.and(pinned)
                .and(new MessageUnpinned(new MessageId(new UUID(8, 0)), CHAT, OfficerId.of(TEACHER), NOW))
                .when(pins(TEACHER, true))
                .then(new MessagePinned(HELLO, CHAT, OfficerId.of(TEACHER), NOW));
    }

    private static PinMessage pins(AccountId by, boolean pinned) {
        return new PinMessage(HELLO, CHAT, SCHOOL, by, pinned, PostingTerms.DEFAULT, NOW);
    }
}
