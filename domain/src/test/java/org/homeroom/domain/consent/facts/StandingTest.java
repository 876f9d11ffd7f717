package org.homeroom.domain.consent.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LAW;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIAS_NAME;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.OWN_CONSENT;
import static org.homeroom.domain.School5A.OWN_CONSENT_GRANTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTest {

    /** The 14th birthday of who was born on 2 September 2012 begins in Samara at 20:00 UTC on the day before. */
    @ParameterizedTest(name = "row {4}: born {0}, guardian agreed {1}, agreed alone {2}, at {3}")
    @Tag("CON-01")
    @CsvSource({
        // birth date, guardian's consent, own consent, at, row
        "          ,                     , false, 2026-09-01T20:00:00Z,     13",
        "          ,                     , true,  2026-09-01T20:00:00Z,     13",
        "          , 2026-08-01T00:00:00Z, false, 2026-09-01T20:00:00Z,     11",
        "2016-05-01,                     , false, 2026-09-01T20:00:00Z,     13",
        "2016-05-01,                     , true,  2026-09-01T20:00:00Z,     13",
        "2016-05-01, 2026-08-01T00:00:00Z, false, 2026-09-01T20:00:00Z,     11",
        "2016-05-01, 2026-08-01T00:00:00Z, true,  2026-09-01T20:00:00Z,     11",
        "2012-09-02,                     , true,  2026-09-01T19:59:59.999Z, 13",
        "2012-09-02,                     , true,  2026-09-01T20:00:00Z,     6",
        "2012-09-02, 2026-08-01T00:00:00Z, true,  2026-09-01T19:59:59.999Z, 11",
        "2012-09-02, 2026-08-01T00:00:00Z, true,  2026-09-01T20:00:00Z,     6",
        "2012-09-02, 2026-08-01T00:00:00Z, false, 2026-09-01T19:59:59.999Z, 11",
        "2012-09-02, 2026-08-01T00:00:00Z, false, 2026-09-01T20:00:00Z,     7",
        "2012-09-02, 2026-08-01T00:00:00Z, false, 2026-10-01T19:59:59.999Z, 7",
        "2012-09-02, 2026-08-01T00:00:00Z, false, 2026-10-01T20:00:00Z,     13",
        "2012-09-02, 2026-09-01T19:59:59Z, false, 2026-09-01T20:00:00Z,     7",
        "2012-09-02, 2026-09-01T20:00:00Z, false, 2026-09-01T20:00:00Z,     13",
        "2012-09-02,                     , false, 2026-09-01T20:00:00Z,     13",
    })
    void the_decision_table(
            @Nullable LocalDate birthDate, @Nullable Instant guardian, boolean own, Instant at, int row) {
        var permission = new Standing(
                        birthDate,
                        SCHOOL_REGISTERED.zone(),
                        guardian == null ? List.of() : List.of(agreed(ConsentPurpose.CHAT, guardian)),
                        own ? List.of(OWN_CONSENT_GRANTED) : List.of())
                .permits(ConsentPurpose.CHAT, LAW, at);
        assertThat(permission)
                .isEqualTo(
                        switch (row) {
                            case 6 -> new Permission.Allowed(6, OWN_CONSENT, null);
                            case 7, 11 -> new Permission.Allowed(row, CONSENT, LINK);
                            default -> new Permission.Denied(13, GUARDIAN_CONSENT_REQUIRED);
                        });
    }

    @Test
    @Tag("CON-01")
    void it_has_an_answer_for_everything() {
        var birthDates = Stream.of(null, "0001-01-01", "1900-12-31", "2012-02-29", "2012-09-02", "9999-12-31");
        var zones = Stream.of(
                        "Europe/Samara", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Beirut", "+18:00", "-18:00")
                .map(ZoneId::of)
                .toList();
        var instants = List.of(Instant.MIN, Instant.EPOCH, NOW, Instant.MAX);
        var policies = List.of(LAW, new ConsentPolicy(0, Period.ZERO), new ConsentPolicy(18, Period.ofYears(1)));
        birthDates.forEach(date -> zones.forEach(zone -> everyStanding(date, zone)
                .forEach(standing ->
                        instants.forEach(at -> policies.forEach(policy -> Stream.of(ConsentPurpose.values())
                                .forEach(purpose -> assertThat(standing.permits(purpose, policy, at)
                                                .rule())
                                        .isIn(6, 7, 11, 13)))))));
    }

    private static Stream<Standing> everyStanding(@Nullable String date, ZoneId zone) {
        var born = date == null ? null : LocalDate.parse(date);
        var none = List.<ConsentGranted>of();
        var guardians = Stream.of(ConsentPurpose.CHAT, ConsentPurpose.PHOTO)
                .flatMap(purpose -> Stream.of(Instant.EPOCH, NOW).map(at -> List.of(agreed(purpose, at))));
        return Stream.concat(Stream.of(none), guardians)
                .flatMap(given -> Stream.of(
                        new Standing(born, zone, given, List.of()),
                        new Standing(born, zone, given, List.of(OWN_CONSENT_GRANTED))));
    }

    @Test
    @Tag("CON-01")
    void in_another_zone_the_birthday_begins_at_another_instant() {
        var kamchatka = new SchoolRegistered(SCHOOL, "№ 1", ZoneId.of("Asia/Kamchatka"), ADMIN_PHONE, "1", EARLIER);
        var midnight = Instant.parse("2026-09-01T12:00:00Z");
        var standing = known(kamchatka, born("2012-09-02"));
        assertThat(standing.decidesAlone(LAW, midnight.minusMillis(1))).isFalse();
        assertThat(standing.decidesAlone(LAW, midnight)).isTrue();
        assertThat(known(SCHOOL_REGISTERED, born("2012-09-02")).decidesAlone(LAW, midnight))
                .isFalse();
    }

    @Test
    void who_was_born_on_29_february_decides_alone_from_1_march_on() {
        var standing = known(SCHOOL_REGISTERED, born("2012-02-29"));
        assertThat(standing.decidesAlone(LAW, Instant.parse("2026-02-28T19:59:59.999Z")))
                .isFalse();
        assertThat(standing.decidesAlone(LAW, Instant.parse("2026-02-28T20:00:00Z")))
                .isTrue();
    }

    @Test
    void a_later_profile_without_a_birth_date_leaves_the_known_one() {
        var nameOnly = new ProfileCompleted(MIA, Personal.of(MIA, MIAS_NAME), null, NOW);
        assertThat(known(SCHOOL_REGISTERED, born("2012-02-29"), nameOnly).birthDate())
                .isEqualTo("2012-02-29");
    }

    @Test
    void who_takes_back_the_own_consent_stands_without_any() {
        var standing = known(
                SCHOOL_REGISTERED,
                born("2012-08-20"),
                CONSENT_GRANTED,
                OWN_CONSENT_GRANTED,
                new OwnConsentWithdrawn(MIA.asChild(), SCHOOL, ConsentPurpose.CHAT, NOW));
        assertThat(standing.permits(ConsentPurpose.CHAT, LAW, NOW)).isInstanceOf(Permission.Denied.class);
    }

    @Test
    void who_was_born_on_a_day_that_was_erased_counts_as_too_young() {
        var erased = new ProfileCompleted(MIA, Personal.of(MIA, MIAS_NAME), new Personal.Erased<>(MIA.tag()), NOW);
        var standing = known(SCHOOL_REGISTERED, born("2000-01-01"), erased);
        assertThat(standing.birthDate()).isNull();
        assertThat(standing.decidesAlone(LAW, NOW)).isFalse();
    }

    @Test
    void a_consent_for_one_purpose_is_none_for_another() {
        var standing = known(SCHOOL_REGISTERED, MIA_IS_TEN, agreed(ConsentPurpose.PHOTO, EARLIER));
        assertThat(standing.permits(ConsentPurpose.CHAT, LAW, NOW)).isInstanceOf(Permission.Denied.class);
        assertThat(standing.permits(ConsentPurpose.PHOTO, LAW, NOW)).isInstanceOf(Permission.Allowed.class);
    }

    @Test
    void taking_back_one_purpose_leaves_the_others() {
        var standing = known(MIA_IS_TEN, CONSENT_GRANTED, agreed(ConsentPurpose.PHOTO, EARLIER), CONSENT_WITHDRAWN);
        assertThat(standing.guardianAgrees(ConsentPurpose.CHAT)).isFalse();
        assertThat(standing.guardianAgrees(ConsentPurpose.PHOTO)).isTrue();
    }

    @Test
    void what_a_guardian_takes_back_is_the_guardians_consent_not_the_pupils_own() {
        assertThat(known(OWN_CONSENT_GRANTED, CONSENT_WITHDRAWN).agreesAlone(ConsentPurpose.CHAT))
                .isTrue();
    }

    @Test
    void a_consent_to_another_school_or_for_another_child_is_none_here() {
        var elsewhere = new ConsentGranted(
                CONSENT, MIA.asChild(), ANNA.asGuardian(), LINK, OTHER_SCHOOL, ConsentPurpose.CHAT, EARLIER);
        var sibling = new ConsentGranted(
                CONSENT, BORIS.asChild(), ANNA.asGuardian(), LINK, SCHOOL, ConsentPurpose.CHAT, EARLIER);
        assertThat(known(SCHOOL_REGISTERED, MIA_IS_TEN, elsewhere, sibling).guardianAgrees(ConsentPurpose.CHAT))
                .isFalse();
    }

    @Test
    void the_newest_consent_is_the_basis() {
        var newer = new ConsentGranted(
                new ConsentId(new UUID(6, 9)),
                MIA.asChild(),
                BORIS.asGuardian(),
                new LinkId(new UUID(5, 9)),
                SCHOOL,
                ConsentPurpose.CHAT,
                NOW);
        assertThat(known(MIA_IS_TEN, CONSENT_GRANTED, newer).permits(ConsentPurpose.CHAT, LAW, NOW))
                .isEqualTo(new Permission.Allowed(11, newer.consent(), newer.link()));
    }

    private static ConsentGranted agreed(ConsentPurpose purpose, Instant at) {
        return new ConsentGranted(CONSENT, MIA.asChild(), ANNA.asGuardian(), LINK, SCHOOL, purpose, at);
    }

    private static Standing known(Event... history) {
        return Standing.of(MIA.asChild(), SCHOOL).fold(List.of(history));
    }
}
