package org.homeroom.domain.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.ADMIN_REGISTERED;
import static org.homeroom.domain.School5A.EARLIER;

import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenAccountRegisteredThenAppointPlatformAdministratorTest {

    private final WhenAccountRegisteredThenAppointPlatformAdministrator reaction =
            new WhenAccountRegisteredThenAppointPlatformAdministrator();

    @Test
    void whoever_registers_may_be_the_one_who_was_named() {
        assertThat(reaction.when()).isEqualTo(AccountRegistered.class);
        assertThat(reaction.then(ADMIN_REGISTERED))
                .isEqualTo(new AppointPlatformAdministrator(ADMIN, ADMIN_PHONE, EARLIER));
    }
}
