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
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
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
    @Tag("MEM-04")
    void whoever_gets_the_number_after_somebody_else_had_it_administers_nothing() {
        var later = new AccountRegistered(
                STRANGER, ADMIN_PHONE, AccountKind.ADULT, Personal.of(STRANGER, "+79000000003"), NOW);
        var released = new ContactReleased(ADMIN, ADMIN_PHONE, EARLIER);
        given(SCHOOL_REGISTERED, ADMIN_REGISTERED, ADMIN_APPOINTED, released, later)
                .when(new AppointNamedAdministrator(STRANGER, ADMIN_PHONE, NOW))
                .thenNothingHappens();
        given(ADMIN_REGISTERED, SCHOOL_REGISTERED, ADMIN_APPOINTED, released, later)
                .when(new AppointNamedAdministrator(STRANGER, ADMIN_PHONE, NOW))
                .thenNothingHappens();
        given(ADMIN_REGISTERED, released, SCHOOL_REGISTERED, later)
                .when(new AppointNamedAdministrator(STRANGER, ADMIN_PHONE, NOW))
                .then(new AdministratorAppointed(SCHOOL, STRANGER, "12", NOW));
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
