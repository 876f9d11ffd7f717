package org.homeroom.domain.accounts;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.ADMIN_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
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
        given(NAMED, ADMIN_REGISTERED).when(REGISTERED).then(new PlatformAdministratorAppointed(ADMIN, NOW));
    }

    @Test
    void for_every_other_account_nothing_happens() {
        given().when(REGISTERED).thenNothingHappens();
        given(new PlatformAdministratorNamed(PHONE, EARLIER), ADMIN_REGISTERED)
                .when(REGISTERED)
                .thenNothingHappens();
    }

    @Test
    void a_child_never_runs_the_platform() {
        given(new PlatformAdministratorNamed(PHONE, EARLIER), MIA_REGISTERED)
                .when(new AppointPlatformAdministrator(MIA, PHONE, NOW))
                .thenNothingHappens();
    }

    @Test
    void appointing_twice_changes_nothing() {
        given(NAMED, ADMIN_REGISTERED).after(REGISTERED).when(REGISTERED).thenNothingHappens();
    }
}
