package org.homeroom.rest.chats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostingPaceTest {

    private static final AccountId MIA = new AccountId(new UUID(1, 1));
    private static final ChatId CHAT = new ChatId(new UUID(2, 1));
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    @Tag("CHT-19")
    void so_much_in_a_minute_and_then_one_waits_until_the_first_is_a_minute_old() {
        var pace = new PostingPace(2);
        assertThat(pace.refuse(MIA, CHAT, NOON)).isEmpty();
        assertThat(pace.refuse(MIA, CHAT, NOON.plusSeconds(20))).isEmpty();
        assertThat(pace.refuse(MIA, CHAT, NOON.plusSeconds(30))).hasValueSatisfying(answer -> {
            assertThat(answer.getStatus()).isEqualTo(429);
            assertThat(answer.getHeaderString("Retry-After")).isEqualTo("31");
        });
        assertThat(pace.refuse(MIA, CHAT, NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void others_and_other_chats_are_not_held_up() {
        var pace = new PostingPace(1);
        assertThat(pace.refuse(MIA, CHAT, NOON)).isEmpty();
        assertThat(pace.refuse(MIA, new ChatId(new UUID(2, 2)), NOON)).isEmpty();
        assertThat(pace.refuse(new AccountId(new UUID(1, 2)), CHAT, NOON)).isEmpty();
        assertThat(pace.refuse(MIA, CHAT, NOON)).isPresent();
    }
}
