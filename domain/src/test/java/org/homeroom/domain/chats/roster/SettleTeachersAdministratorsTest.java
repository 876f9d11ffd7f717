package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminRevoked;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-05")
@Tag("P-08")
class SettleTeachersAdministratorsTest {

    private static final ChatId TEACHERS = ChatId.ofTeachers(SCHOOL);
    private static final SettleTeachersAdministrators SETTLE = new SettleTeachersAdministrators(SCHOOL, NOW);
    private static final OfficeEnded DIRECTOR_GONE = new OfficeEnded(SCHOOL, BORIS, Office.DIRECTOR, NOW);

    @Test
    @Tag("S-21")
    void the_director_and_the_deputies_decide_and_the_set_follows_the_offices() {
        given(ADMIN_APPOINTED, DIRECTOR_APPOINTED).when(SETTLE).then(granted(BORIS));
        var directed = given(ADMIN_APPOINTED, DIRECTOR_APPOINTED).after(SETTLE);
        directed.when(SETTLE).thenNothingHappens();
        directed.and(DIRECTOR_GONE, new OfficeAppointed(SCHOOL, TEACHER, Office.DIRECTOR, "15", NOW))
                .when(SETTLE)
                .then(granted(TEACHER), revoked(BORIS));
        directed.and(new OfficeAppointed(SCHOOL, TEACHER, Office.DEPUTY_DIRECTOR, "15", NOW))
                .when(SETTLE)
                .then(granted(TEACHER));
    }

    @Test
    @Tag("S-21")
    void while_nobody_directs_the_school_its_administrators_stand_in_so_that_it_is_never_nobody() {
        given(ADMIN_APPOINTED).when(SETTLE).then(granted(ADMIN));
        given(ADMIN_APPOINTED, DIRECTOR_APPOINTED)
                .after(SETTLE)
                .and(DIRECTOR_GONE)
                .when(SETTLE)
                .then(granted(ADMIN), revoked(BORIS));
    }

    private static ChatAdminGranted granted(AccountId who) {
        return new ChatAdminGranted(TEACHERS, who, SCHOOL, NOW);
    }

    private static ChatAdminRevoked revoked(AccountId who) {
        return new ChatAdminRevoked(TEACHERS, who, SCHOOL, NOW);
    }
}
