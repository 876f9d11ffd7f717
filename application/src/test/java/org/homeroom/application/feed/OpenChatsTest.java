package org.homeroom.application.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeroom.application.chats.OpenChats;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityCreated;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.CommunityKind;
import org.homeroom.domain.memberships.facts.GuestEnd;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.GuestPurpose;
import org.homeroom.domain.memberships.facts.HostId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenChatsTest {

    private static final CommunityId CHOIR = new CommunityId(new UUID(9, 4));
    private static final ChatId OF_THE_CHOIR = new ChatId(new UUID(9, 5));
    private static final GuestId GUEST = new GuestId(new UUID(9, 6));
    private static final Instant UNTIL = NOW.plusSeconds(3600);

    private final PretendedLog log = new PretendedLog();

    @Test
    @Tag("S-35")
    void a_guest_may_read_in_the_classes_and_communities_that_the_school_has_named_while_the_stay_lasts() {
        log.happens(
                SCHOOL_REGISTERED,
                CHAT_CREATED,
                new CommunityCreated(CHOIR, CommunityKind.CLUB, SCHOOL, "Хор", TEACHER, EARLIER),
                new ChatCreated(
                        OF_THE_CHOIR,
                        ChatKind.COMMUNITY,
                        SCHOOL,
                        null,
                        CHOIR,
                        null,
                        List.of(),
                        RosterMode.SELECTED,
                        List.of(Role.TEACHER, Role.STUDENT),
                        null,
                        null,
                        EARLIER));
        assertThat(open(NOW)).isEmpty();

        log.happens(new GuestAdmitted(
                GUEST,
                STRANGER,
                SCHOOL,
                HostId.of(TEACHER),
                GuestPurpose.SECTION_OR_CLUB,
                List.of(CHAT.asClass()),
                List.of(CHOIR),
                EARLIER,
                UNTIL,
                EARLIER));
        assertThat(open(NOW)).containsExactlyInAnyOrder(CHAT, OF_THE_CHOIR);
        assertThat(open(UNTIL)).isEmpty();

        log.happens(new GuestAccessEnded(GUEST, STRANGER, SCHOOL, HostId.of(TEACHER), GuestEnd.ENDED, NOW));
        assertThat(open(NOW)).isEmpty();
    }

    private Set<ChatId> open(Instant at) {
        return new OpenChats(log)
                .of(STRANGER, at)
                .toCompletableFuture()
                .join()
                .chats()
                .keySet();
    }
}
