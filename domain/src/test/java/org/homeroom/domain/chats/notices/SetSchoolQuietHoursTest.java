package org.homeroom.domain.chats.notices;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.notices.NoticeRefusal.QUIET_HOURS_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.NoticeEvent.SchoolQuietHoursSet;
import org.homeroom.domain.chats.facts.QuietHours;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SetSchoolQuietHoursTest {

    @Test
    @Tag("CHT-18")
    void the_school_says_it_for_those_who_have_said_nothing() {
        given(ADMIN_APPOINTED)
                .when(sets(ADMIN, SetQuietHoursTest.EVENINGS))
                .then(new SchoolQuietHoursSet(SCHOOL, SetQuietHoursTest.EVENINGS, OfficerId.of(ADMIN), NOW));
        given(ADMIN_APPOINTED).when(sets(ADMIN, null)).thenNothingHappens();
    }

    @Test
    @Tag("CHT-18")
    void teachers_and_outsiders_do_not() {
        given(TEACHER_ASSIGNED).when(sets(TEACHER, null)).thenRefused(NOT_AUTHORISED);
        given().when(sets(STRANGER, null)).thenRefused(NOT_FOUND);
        var never = new QuietHours(List.of(), LocalTime.NOON, LocalTime.MIDNIGHT, ZoneId.of("Europe/Samara"));
        given(ADMIN_APPOINTED).when(sets(ADMIN, never)).thenRefused(QUIET_HOURS_INVALID);
    }

    private static SetSchoolQuietHours sets(AccountId by, @Nullable QuietHours hours) {
        return new SetSchoolQuietHours(SCHOOL, hours, by, NOW);
    }
}
