package org.homeroom.domain.accounts.sessions;

import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.DEVICE_NAME_INVALID;
import static org.homeroom.domain.accounts.sessions.SessionRefusal.SESSION_NOT_FOUND;
import static org.homeroom.domain.accounts.sessions.Sessions.ON_THE_PHONE;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_ENDED;
import static org.homeroom.domain.accounts.sessions.Sessions.PHONE_SESSION;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionEvent.DeviceNamed;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NameDeviceTest {

    @Test
    @Tag("ACC-20")
    void the_owner_says_on_what_device_a_session_is() {
        var name = Personal.of(MIA, "Мамин телефон");
        given(ON_THE_PHONE).when(names(MIA, "Мамин телефон")).then(new DeviceNamed(PHONE_SESSION, MIA, name, NOW));
        given(ON_THE_PHONE)
                .after(names(MIA, "Мамин телефон"))
                .when(names(MIA, "Мамин телефон"))
                .thenNothingHappens();
    }

    @Test
    void a_name_has_one_to_sixty_characters() {
        given(ON_THE_PHONE).when(names(MIA, " ")).thenRefused(DEVICE_NAME_INVALID);
        given(ON_THE_PHONE).when(names(MIA, "x".repeat(61))).thenRefused(DEVICE_NAME_INVALID);
        given(ON_THE_PHONE)
                .when(names(MIA, "x".repeat(60)))
                .then(new DeviceNamed(PHONE_SESSION, MIA, Personal.of(MIA, "x".repeat(60)), NOW));
    }

    @Test
    void what_is_not_open_or_not_mine_cannot_be_named() {
        given(ON_THE_PHONE).when(names(STRANGER, "Телефон")).thenRefused(SESSION_NOT_FOUND);
        given(ON_THE_PHONE, PHONE_ENDED).when(names(MIA, "Телефон")).thenRefused(SESSION_NOT_FOUND);
    }

    private static NameDevice names(AccountId account, String name) {
        return new NameDevice(PHONE_SESSION, account, Personal.of(account, name), NOW);
    }
}
