package org.homeroom.domain.consent.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.LAW;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentPolicyTest {

    private static final ZoneId SAMARA = ZoneId.of("Europe/Samara");

    @Test
    @Tag("CON-01")
    void the_14th_birthday_begins_at_midnight_in_the_zone_of_the_school() {
        var birthDate = LocalDate.parse("2012-09-02");
        assertThat(LAW.decidesAloneFrom(birthDate, SAMARA)).isEqualTo("2026-09-01T20:00:00Z");
        assertThat(LAW.decidesAloneFrom(birthDate, ZoneId.of("Asia/Kamchatka"))).isEqualTo("2026-09-01T12:00:00Z");
        assertThat(LAW.decidesAloneFrom(birthDate, ZoneId.of("Europe/Kaliningrad")))
                .isEqualTo("2026-09-01T22:00:00Z");
    }

    @Test
    void where_a_day_has_no_midnight_it_begins_with_its_first_instant() {
        assertThat(LAW.decidesAloneFrom(LocalDate.parse("2012-03-29"), ZoneId.of("Asia/Beirut")))
                .isEqualTo("2026-03-28T22:00:00Z");
    }

    @Test
    void who_was_born_on_29_february_has_the_14th_birthday_on_1_march() {
        assertThat(LAW.decidesAloneFrom(LocalDate.parse("2012-02-29"), SAMARA)).isEqualTo("2026-02-28T20:00:00Z");
    }

    @Test
    void a_guardians_consent_carries_on_for_thirty_days() {
        assertThat(LAW.graceEnds(LocalDate.parse("2012-09-02"), SAMARA)).isEqualTo("2026-10-01T20:00:00Z");
    }

    @Test
    void the_law_is_data() {
        var usa = ConsentPolicy.US_COPPA;
        var birthDate = LocalDate.parse("2012-09-02");
        assertThat(usa.decidesAloneFrom(birthDate, SAMARA))
                .isEqualTo(usa.graceEnds(birthDate, SAMARA))
                .isEqualTo("2025-09-01T20:00:00Z");
    }
}
