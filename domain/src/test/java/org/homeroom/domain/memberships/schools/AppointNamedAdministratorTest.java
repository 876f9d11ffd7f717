package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.ADMIN_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.ZoneId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppointNamedAdministratorTest {

    private static final AppointNamedAdministrator APPOINT = new AppointNamedAdministrator(ADMIN, ADMIN_PHONE, NOW);

    @Test
    void whoever_has_the_number_of_the_application_becomes_administrator() {
        given(SCHOOL_REGISTERED, ADMIN_REGISTERED)
                .when(APPOINT)
                .then(new AdministratorAppointed(SCHOOL, ADMIN, "12", NOW));
    }

    @Test
    void one_number_may_be_named_by_several_schools() {
        given(
                        SCHOOL_REGISTERED,
                        ADMIN_REGISTERED,
                        new SchoolRegistered(
                                OTHER_SCHOOL, "№ 87", ZoneId.of("Europe/Moscow"), ADMIN_PHONE, "13", EARLIER))
                .when(APPOINT)
                .then(
                        new AdministratorAppointed(SCHOOL, ADMIN, "12", NOW),
                        new AdministratorAppointed(OTHER_SCHOOL, ADMIN, "13", NOW));
    }

    @Test
    void for_every_other_account_nothing_happens() {
        given(SCHOOL_REGISTERED)
                .when(new AppointNamedAdministrator(STRANGER, PHONE, NOW))
                .thenNothingHappens();
    }

    @Test
    void a_child_never_becomes_administrator() {
        given(SCHOOL_REGISTERED, MIA_REGISTERED)
                .when(new AppointNamedAdministrator(MIA, ADMIN_PHONE, NOW))
                .thenNothingHappens();
    }

    @Test
    void appointing_twice_changes_nothing() {
        given(SCHOOL_REGISTERED, ADMIN_REGISTERED, ADMIN_APPOINTED)
                .when(APPOINT)
                .thenNothingHappens();
    }
}
