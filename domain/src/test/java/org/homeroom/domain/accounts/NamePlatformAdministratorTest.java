package org.homeroom.domain.accounts;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.ADMIN_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.PHONE;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorAppointed;
import org.homeroom.domain.accounts.facts.AccountEvent.PlatformAdministratorNamed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamePlatformAdministratorTest {

    private static final NamePlatformAdministrator NAMED = new NamePlatformAdministrator(ADMIN_PHONE, NOW);

    @Test
    void a_number_is_named_before_anybody_has_it() {
        given().when(NAMED).then(new PlatformAdministratorNamed(ADMIN_PHONE, NOW));
    }

    @Test
    void who_has_the_number_already_runs_the_platform_at_once() {
        given(ADMIN_REGISTERED)
                .when(NAMED)
                .then(new PlatformAdministratorNamed(ADMIN_PHONE, NOW), new PlatformAdministratorAppointed(ADMIN, NOW));
    }

    @Test
    void naming_at_every_start_changes_nothing() {
        given(new PlatformAdministratorNamed(ADMIN_PHONE, EARLIER)).when(NAMED).thenNothingHappens();
    }

    @Test
    void naming_another_number_is_another_wish() {
        given(new PlatformAdministratorNamed(PHONE, EARLIER))
                .when(NAMED)
                .then(new PlatformAdministratorNamed(ADMIN_PHONE, NOW));
    }
}
