package org.homeroom.domain.accounts;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
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
class AppointPlatformAdministratorTest {

    private static final AppointPlatformAdministrator REGISTERED =
            new AppointPlatformAdministrator(ADMIN, ADMIN_PHONE, NOW);
    private static final PlatformAdministratorNamed NAMED = new PlatformAdministratorNamed(ADMIN_PHONE, EARLIER);

    @Test
    void who_has_the_named_number_runs_the_platform() {
        given(NAMED).when(REGISTERED).then(new PlatformAdministratorAppointed(ADMIN, NOW));
    }

    @Test
    void for_every_other_account_nothing_happens() {
        given().when(REGISTERED).thenNothingHappens();
        given(new PlatformAdministratorNamed(PHONE, EARLIER)).when(REGISTERED).thenNothingHappens();
    }

    @Test
    void appointing_twice_changes_nothing() {
        given(NAMED).after(REGISTERED).when(REGISTERED).thenNothingHappens();
    }
}
