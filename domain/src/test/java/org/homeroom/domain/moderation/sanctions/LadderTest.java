package org.homeroom.domain.moderation.sanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.moderation.CasesOf5A.SANCTION;
import static org.homeroom.domain.moderation.CasesOf5A.imposed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.sanctions.Ladder.Step;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MOD-04")
@DisplayNameGeneration(ReplaceUnderscores.class)
class LadderTest {

    @Test
    void it_begins_with_a_word_and_rises_to_the_whole_school() {
        assertThat(next(NOW)).isEqualTo(new Step(SanctionKind.WARNING, Duration.ofDays(30)));
        assertThat(next(NOW, of(SanctionKind.WARNING, 1))).isEqualTo(new Step(SanctionKind.MUTE, Duration.ofDays(1)));
        assertThat(next(NOW, of(SanctionKind.MUTE, 1))).isEqualTo(new Step(SanctionKind.MUTE, Duration.ofDays(7)));
        assertThat(next(NOW, of(SanctionKind.MUTE, 7)).kind()).isEqualTo(SanctionKind.CHAT_SUSPENSION);
        assertThat(next(NOW, of(SanctionKind.CHAT_SUSPENSION, 1)).kind()).isEqualTo(SanctionKind.SCHOOL_SUSPENSION);
        assertThat(next(NOW, of(SanctionKind.SCHOOL_SUSPENSION, 14)).kind()).isEqualTo(SanctionKind.SCHOOL_SUSPENSION);
    }

    @Test
    void the_highest_rung_counts_and_what_lies_far_back_does_not() {
        assertThat(next(NOW, of(SanctionKind.MUTE, 7), of(SanctionKind.WARNING, 1))
                        .kind())
                .isEqualTo(SanctionKind.CHAT_SUSPENSION);
        assertThat(next(EARLIER.plus(Duration.ofDays(180)), of(SanctionKind.MUTE, 7))
                        .kind())
                .isEqualTo(SanctionKind.WARNING);
        assertThat(next(NOW, of(SanctionKind.CONTACT_BLOCK, 7)).kind()).isEqualTo(SanctionKind.WARNING);
    }

    private static Step next(Instant at, SanctionImposed... earlier) {
        return Ladder.DEFAULT.next(List.copyOf(Stream.of(earlier).toList()), at);
    }

    private static SanctionImposed of(SanctionKind kind, int days) {
        return imposed(SANCTION, kind, MIA, SCHOOL, null, EARLIER.plus(Duration.ofDays(days)));
    }
}
