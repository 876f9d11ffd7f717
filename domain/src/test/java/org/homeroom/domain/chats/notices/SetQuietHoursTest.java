package org.homeroom.domain.chats.notices;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.chats.notices.NoticeRefusal.QUIET_HOURS_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.homeroom.domain.chats.facts.NoticeEvent.QuietHoursSet;
import org.homeroom.domain.chats.facts.QuietHours;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetQuietHoursTest {

    static final QuietHours EVENINGS = new QuietHours(
            List.of(DayOfWeek.values()), LocalTime.of(19, 0), LocalTime.of(8, 0), ZoneId.of("Europe/Samara"));

    @Test
    @Tag("CHT-18")
    @Tag("S-30")
    void somebody_says_when_to_be_left_in_peace() {
        given(ANNA_REGISTERED).when(sets(EVENINGS)).then(new QuietHoursSet(ANNA, EVENINGS, NOW));
        given(ANNA_REGISTERED).after(sets(EVENINGS)).when(sets(EVENINGS)).thenNothingHappens();
        given().when(sets(EVENINGS)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CHT-18")
    void hours_have_a_day_a_beginning_and_another_end() {
        var zone = ZoneId.of("Europe/Samara");
        var eight = LocalTime.of(8, 0);
        var nine = LocalTime.of(9, 0);
        var registered = given(ANNA_REGISTERED);
        registered.when(sets(new QuietHours(List.of(), eight, nine, zone))).thenRefused(QUIET_HOURS_INVALID);
        registered
                .when(sets(new QuietHours(List.of(DayOfWeek.MONDAY), eight, eight, zone)))
                .thenRefused(QUIET_HOURS_INVALID);
        registered
                .when(sets(new QuietHours(List.of(DayOfWeek.MONDAY, DayOfWeek.MONDAY), eight, nine, zone)))
                .thenRefused(QUIET_HOURS_INVALID);
    }

    private static SetQuietHours sets(QuietHours hours) {
        return new SetQuietHours(ANNA, hours, NOW);
    }
}
