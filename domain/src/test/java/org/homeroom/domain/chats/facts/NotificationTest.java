package org.homeroom.domain.chats.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationTest {

    private static final ZoneId SAMARA = ZoneId.of("Europe/Samara");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final QuietHours EVENINGS = nights(SAMARA, "19:00", "08:00");

    @Test
    @Tag("CHT-18")
    @Tag("S-30")
    void a_message_at_eight_in_the_evening_is_heard_of_at_eight_in_the_morning() {
        assertThat(at("2026-09-01T20:00:00+04:00", false, EVENINGS, null))
                .isEqualTo(new Notification.Later(Instant.parse("2026-09-02T04:00:00Z")));
        assertThat(at("2026-09-01T18:59:59+04:00", false, EVENINGS, null)).isEqualTo(new Notification.Now());
        assertThat(at("2026-09-01T19:00:00+04:00", false, EVENINGS, null)).isInstanceOf(Notification.Later.class);
        assertThat(at("2026-09-02T08:00:00+04:00", false, EVENINGS, null)).isEqualTo(new Notification.Now());
    }

    @Test
    @Tag("CHT-18")
    void what_is_urgent_passes() {
        assertThat(at("2026-09-01T20:00:00+04:00", true, EVENINGS, null)).isEqualTo(new Notification.Now());
    }

    @Test
    @Tag("CHT-18")
    void ones_own_hours_go_before_the_schools() {
        var noon = nights(SAMARA, "12:00", "13:00");
        assertThat(at("2026-09-01T20:00:00+04:00", false, null, EVENINGS)).isInstanceOf(Notification.Later.class);
        assertThat(at("2026-09-01T20:00:00+04:00", false, noon, EVENINGS)).isEqualTo(new Notification.Now());
        assertThat(at("2026-09-01T20:00:00+04:00", false, null, null)).isEqualTo(new Notification.Now());
    }

    @Test
    @Tag("CHT-18")
    void of_a_chat_that_is_muted_one_never_hears() {
        var posted = Instant.parse("2026-09-01T08:00:00Z");
        var hour = posted.plus(Duration.ofHours(1));
        assertThat(Notification.of(posted, true, null, null, new Mute(true, null)))
                .isEqualTo(new Notification.Never());
        assertThat(Notification.of(posted, true, null, null, new Mute(true, hour)))
                .isEqualTo(new Notification.Never());
        assertThat(Notification.of(hour, false, null, null, new Mute(true, hour)))
                .isEqualTo(new Notification.Now());
    }

    @Test
    @Tag("CHT-18")
    void hours_belong_to_the_day_on_which_they_begin() {
        var saturdays =
                new QuietHours(List.of(DayOfWeek.SATURDAY), LocalTime.parse("19:00"), LocalTime.parse("08:00"), SAMARA);
        assertThat(at("2026-09-06T07:00:00+04:00", false, saturdays, null)).isInstanceOf(Notification.Later.class);
        assertThat(at("2026-09-05T07:00:00+04:00", false, saturdays, null)).isEqualTo(new Notification.Now());
    }

    @Test
    @Tag("CHT-18")
    void on_the_night_when_clocks_are_put_forward_quiet_hours_end_by_the_clock_on_the_wall() {
        var night = nights(BERLIN, "22:00", "07:00");
        assertThat(at("2026-03-28T23:00:00+01:00", false, night, null))
                .isEqualTo(new Notification.Later(Instant.parse("2026-03-29T05:00:00Z")));
        var untilTheGap = nights(BERLIN, "22:00", "02:30");
        assertThat(at("2026-03-28T23:00:00+01:00", false, untilTheGap, null))
                .isEqualTo(new Notification.Later(Instant.parse("2026-03-29T01:30:00Z")));
    }

    @Test
    @Tag("CHT-18")
    void and_when_they_are_put_back() {
        var night = nights(BERLIN, "22:00", "07:00");
        assertThat(at("2026-10-24T23:00:00+02:00", false, night, null))
                .isEqualTo(new Notification.Later(Instant.parse("2026-10-25T06:00:00Z")));
        var untilHalfPastTwo = nights(BERLIN, "22:00", "02:30");
        assertThat(at("2026-10-24T23:00:00+02:00", false, untilHalfPastTwo, null))
                .isEqualTo(new Notification.Later(Instant.parse("2026-10-25T00:30:00Z")));
    }

    private static QuietHours nights(ZoneId zone, String from, String to) {
        return new QuietHours(List.of(DayOfWeek.values()), LocalTime.parse(from), LocalTime.parse(to), zone);
    }

    private static Notification at(String when, boolean urgent, @Nullable QuietHours own, @Nullable QuietHours school) {
        return Notification.of(OffsetDateTime.parse(when).toInstant(), urgent, own, school, Mute.OFF);
    }
}
