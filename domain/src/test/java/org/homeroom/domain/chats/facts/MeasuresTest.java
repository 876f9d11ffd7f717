package org.homeroom.domain.chats.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MeasuresTest {

    private static final SanctionId SANCTION = new SanctionId(new UUID(9, 1));
    private static final ChatId OTHER_CHAT = new ChatId(new UUID(9, 3));
    private static final Instant UNTIL = NOW.plusSeconds(3600);

    @Test
    @Tag("P-15")
    void a_mute_silences_and_keeps_nobody_from_reading() {
        var measures = of(imposed(SanctionKind.MUTE, CHAT));
        assertThat(measures.silences(CHAT, NOW)).contains(ChatRefusal.SANCTIONED);
        assertThat(measures.silences(OTHER_CHAT, NOW)).isEmpty();
        assertThat(measures.bars(CHAT, NOW)).isEmpty();
    }

    @Test
    @Tag("P-15")
    void a_suspension_bars_from_its_chat_or_from_every_chat() {
        var here = of(imposed(SanctionKind.CHAT_SUSPENSION, CHAT));
        assertThat(here.bars(CHAT, NOW)).contains(ChatRefusal.SANCTIONED);
        assertThat(here.silences(CHAT, NOW)).contains(ChatRefusal.SANCTIONED);
        assertThat(here.bars(OTHER_CHAT, NOW)).isEmpty();
        var everywhere = of(imposed(SanctionKind.SCHOOL_SUSPENSION, null));
        assertThat(everywhere.bars(OTHER_CHAT, NOW)).contains(ChatRefusal.SANCTIONED);
    }

    @Test
    void a_warning_and_a_referral_take_nothing_away() {
        for (var kind : List.of(SanctionKind.WARNING, SanctionKind.REFERRAL, SanctionKind.CONTENT_REDACTION)) {
            var measures = of(imposed(kind, null));
            assertThat(measures.bars(CHAT, NOW)).isEmpty();
            assertThat(measures.silences(CHAT, NOW)).isEmpty();
        }
    }

    @Test
    @Tag("S-34")
    @Tag("O5")
    void a_measure_holds_from_its_first_instant_up_to_its_end() {
        var measures = of(imposed(SanctionKind.SCHOOL_SUSPENSION, null));
        assertThat(measures.bars(CHAT, NOW.minusNanos(1))).isEmpty();
        assertThat(measures.bars(CHAT, NOW)).isPresent();
        assertThat(measures.bars(CHAT, UNTIL.minusNanos(1))).isPresent();
        assertThat(measures.bars(CHAT, UNTIL)).isEmpty();
    }

    @Test
    void what_is_lifted_holds_no_more() {
        var lifted = new SanctionLifted(SANCTION, MIA, SCHOOL, LiftReason.APPEAL, OfficerId.of(ADMIN), NOW);
        assertThat(of(imposed(SanctionKind.MUTE, null), lifted).silences(CHAT, NOW))
                .isEmpty();
    }

    @Test
    void a_contact_that_is_blocked_parts_two_people_and_no_others() {
        var measures = of(imposed(SanctionKind.CONTACT_BLOCK, null));
        assertThat(measures.parts(TEACHER, NOW)).isTrue();
        assertThat(measures.parts(ADMIN, NOW)).isFalse();
        assertThat(measures.parts(TEACHER, UNTIL)).isFalse();
        assertThat(of(imposed(SanctionKind.WARNING, null)).parts(TEACHER, NOW)).isFalse();
    }

    private static Measures of(Event... events) {
        return Measures.of(MIA, SCHOOL).fold(List.of(events));
    }

    private static SanctionImposed imposed(SanctionKind kind, @Nullable ChatId where) {
        return new SanctionImposed(
                SANCTION,
                kind,
                MIA,
                SCHOOL,
                where,
                null,
                null,
                kind == SanctionKind.CONTACT_BLOCK || kind == SanctionKind.WARNING ? TEACHER.value() : null,
                ViolationReason.INSULT,
                NOW,
                UNTIL,
                OfficerId.of(ADMIN),
                NOW);
    }
}
