package org.homeroom.domain.memberships.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_EXPIRED;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuestAccessTest {

    private static final Instant TEN = Instant.parse("2026-09-02T06:00:00Z");
    private static final Instant TWELVE = Instant.parse("2026-09-02T08:00:00Z");
    private static final GuestId GUEST = new GuestId(new UUID(12, 1));
    private static final CommunityId CHOIR = new CommunityId(new UUID(11, 1));
    private static final GuestAdmitted LET_IN = new GuestAdmitted(
            GUEST,
            ANNA,
            SCHOOL,
            HostId.of(TEACHER),
            GuestPurpose.LESSON,
            List.of(CLASS),
            List.of(),
            TEN,
            TWELVE,
            EARLIER);

    @Test
    @Tag("MEM-13")
    @Tag("S-35")
    void a_guest_is_there_from_the_first_instant_to_the_last_and_not_a_minute_longer() {
        var access = of(LET_IN);
        assertThat(access.bars(CLASS, TEN)).isEmpty();
        assertThat(access.bars(CLASS, TWELVE.minusNanos(1))).isEmpty();
        assertThat(access.bars(CLASS, TWELVE)).contains(GUEST_EXPIRED);
        assertThat(access.bars(CLASS, TWELVE.plusSeconds(60))).contains(GUEST_EXPIRED);
        assertThat(access.bars(CLASS, TEN.minusNanos(1))).contains(GUEST_SCOPE_VIOLATION);
    }

    @Test
    @Tag("MEM-13")
    @Tag("S-35")
    void and_nowhere_else() {
        var access = of(LET_IN);
        assertThat(access.bars(OTHER_CLASS, TEN)).contains(GUEST_SCOPE_VIOLATION);
        assertThat(access.bars(CHOIR, TEN)).contains(GUEST_SCOPE_VIOLATION);
    }

    @Test
    @Tag("MEM-08")
    void for_those_who_are_no_guests_there_is_nothing() {
        assertThat(of().bars(CLASS, TEN)).contains(NOT_FOUND);
    }

    @Test
    void a_stay_that_was_ended_counts_no_more_and_one_that_ran_out_says_so() {
        assertThat(of(LET_IN, ended(GuestEnd.ENDED)).bars(CLASS, TEN)).contains(NOT_FOUND);
        assertThat(of(LET_IN, ended(GuestEnd.EXPIRED)).bars(CLASS, TWELVE)).contains(GUEST_EXPIRED);
    }

    @Test
    void a_guest_is_present_while_the_time_runs() {
        assertThat(of(LET_IN).present(TEN)).isTrue();
        assertThat(of(LET_IN).present(TWELVE)).isFalse();
    }

    private static GuestAccessEnded ended(GuestEnd how) {
        return new GuestAccessEnded(GUEST, ANNA, SCHOOL, HostId.of(TEACHER), how, NOW);
    }

    private static GuestAccess of(Event... history) {
        return GuestAccess.of(ANNA, SCHOOL).fold(List.of(history));
    }
}
