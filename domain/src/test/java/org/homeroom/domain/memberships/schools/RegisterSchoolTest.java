package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.ADMIN_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OPERATOR;
import static org.homeroom.domain.School5A.OPERATOR_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_ALREADY_REGISTERED;

import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisterSchoolTest {

    private static final RegisterSchool REGISTER =
            new RegisterSchool(SCHOOL, "№ 86", ZoneId.of("Europe/Samara"), ADMIN_PHONE, "12", OPERATOR, EARLIER);

    @Test
    @Tag("MEM-01")
    void the_platform_takes_in_a_school() {
        given(OPERATOR_APPOINTED).when(REGISTER).then(SCHOOL_REGISTERED);
    }

    @Test
    void whoever_has_the_named_number_already_is_administrator_at_once() {
        given(OPERATOR_APPOINTED, ADMIN_REGISTERED).when(REGISTER).then(SCHOOL_REGISTERED, ADMIN_APPOINTED);
    }

    @Test
    void nobody_else_takes_in_a_school() {
        given(OTHER_ADMIN_APPOINTED, ADMIN_APPOINTED, SCHOOL_REGISTERED)
                .when(new RegisterSchool(SCHOOL, "№ 86", ZoneId.of("Europe/Samara"), PHONE, "12", ADMIN, NOW))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("MEM-01")
    void a_school_has_one_community() {
        given(OPERATOR_APPOINTED, SCHOOL_REGISTERED).when(REGISTER).thenRefused(SCHOOL_ALREADY_REGISTERED);
    }
}
