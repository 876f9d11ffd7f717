package org.homeroom.domain.consent.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN_PHONE;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_CONSENT;
import static org.homeroom.domain.School5A.BORIS_LINK;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIAS_NAME;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.OWN_CONSENT_GRANTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.born;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.homeroom.domain.School5A;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StandingTest {

    @Test
    @Tag("CON-01")
    void in_another_zone_the_birthday_begins_at_another_instant() {
        var kamchatka = new SchoolRegistered(SCHOOL, "№ 1", ZoneId.of("Asia/Kamchatka"), ADMIN_PHONE, "1", EARLIER);
        var midnight = Instant.parse("2026-09-01T12:00:00Z");
        var standing = known(kamchatka, born("2012-09-02"));
        assertThat(standing.decidesAlone(midnight.minusMillis(1))).isFalse();
        assertThat(standing.decidesAlone(midnight)).isTrue();
        assertThat(known(SCHOOL_REGISTERED, born("2012-09-02")).decidesAlone(midnight))
                .isFalse();
    }

    @Test
    void who_was_born_on_29_february_decides_alone_from_1_march_on() {
        var standing = known(SCHOOL_REGISTERED, born("2012-02-29"));
        assertThat(standing.decidesAlone(Instant.parse("2026-02-28T19:59:59.999Z")))
                .isFalse();
        assertThat(standing.decidesAlone(Instant.parse("2026-02-28T20:00:00Z"))).isTrue();
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
        assertThat(standing.permits(ConsentPurpose.CHAT, NOW)).isInstanceOf(Permission.Denied.class);
    }

    @Test
    void who_was_born_on_a_day_that_was_erased_counts_as_too_young() {
        var erased = new ProfileCompleted(MIA, Personal.of(MIA, MIAS_NAME), new Personal.Erased<>(MIA.tag()), NOW);
        var standing = known(SCHOOL_REGISTERED, born("2000-01-01"), erased);
        assertThat(standing.birthDate()).isNull();
        assertThat(standing.decidesAlone(NOW)).isFalse();
    }

    @Test
    void a_consent_for_one_purpose_is_none_for_another() {
        var standing = known(SCHOOL_REGISTERED, MIA_IS_TEN, agreed(ConsentPurpose.PHOTO, EARLIER));
        assertThat(standing.permits(ConsentPurpose.CHAT, NOW)).isInstanceOf(Permission.Denied.class);
        assertThat(standing.permits(ConsentPurpose.PHOTO, NOW)).isInstanceOf(Permission.Allowed.class);
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
        var elsewhere = of(MIA, OTHER_SCHOOL);
        var sibling = of(BORIS, SCHOOL);
        assertThat(known(SCHOOL_REGISTERED, MIA_IS_TEN, elsewhere, sibling).guardianAgrees(ConsentPurpose.CHAT))
                .isFalse();
    }

    @Test
    void the_newest_consent_is_the_basis() {
        var newer = School5A.agreed(BORIS_CONSENT, BORIS, BORIS_LINK, ConsentPurpose.CHAT, NOW);
        assertThat(known(MIA_IS_TEN, CONSENT_GRANTED, newer).permits(ConsentPurpose.CHAT, NOW))
                .isEqualTo(new Permission.Allowed(11, newer.consent(), newer.link()));
    }

    private static ConsentGranted agreed(ConsentPurpose purpose, Instant at) {
        return School5A.agreed(CONSENT, ANNA, LINK, purpose, at);
    }

    private static ConsentGranted of(AccountId child, SchoolId school) {
        return new ConsentGranted(
                CONSENT,
                child.asChild(),
                ANNA.asGuardian(),
                LINK,
                school,
                ConsentPurpose.CHAT,
                null,
                PolicyRef.BUILT_IN,
                new Evidence(VerificationMethod.SCHOOL_RECORDS, 2),
                ConsentChannel.ONLINE,
                null,
                null,
                null,
                null,
                EARLIER);
    }

    private static Standing known(Event... history) {
        return Standing.of(MIA.asChild(), SCHOOL).fold(List.of(history));
    }
}
