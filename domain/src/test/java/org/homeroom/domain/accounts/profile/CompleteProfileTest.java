package org.homeroom.domain.accounts.profile;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIAS_NAME;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.accounts.AccountRefusal.BELOW_MINIMUM_AGE;
import static org.homeroom.domain.accounts.AccountRefusal.NAME_CHANGE_NEEDS_APPROVAL;
import static org.homeroom.domain.accounts.AccountRefusal.REAL_NAME_REQUIRED;
import static org.homeroom.domain.accounts.facts.ProfileRefusal.PROFILE_INCOMPLETE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.domain.accounts.facts.AccountEvent.MinimumAgeWarningRecorded;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.Policies;
import org.homeroom.domain.consent.facts.PolicyId;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompleteProfileTest {

    private static final ProfileCompleted MIA_IS_TEN_NOW = miaBorn(LocalDate.parse("2016-05-01"));

    @Test
    @Tag("ACC-19")
    void a_real_name_is_taken_over() {
        given(ANNA_REGISTERED).when(calls("Ёлкина", "Анна", "Игоревна")).then(named("Ёлкина", "Анна", "Игоревна"));
        given(ANNA_REGISTERED).when(calls("Ёлкина", "Анна", null)).then(named("Ёлкина", "Анна", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O'Brien", "D’Arc", "Салтыков-Щедрин", "де ла Крус", "St. John", "Müller", "Ngu\u0303", "李"})
    void names_of_all_the_world_are_real(String family) {
        given(ANNA_REGISTERED).when(calls(family, "Анна", null)).then(named(family, "Анна", null));
    }

    @ParameterizedTest
    @Tag("ACC-19")
    @ValueSource(strings = {"", " ", "Anna123", "✨Anna✨", "<b>", "an_na", "@anna", "-", "...", "’"})
    void what_is_not_a_name_is_refused_in_every_part(String nickname) {
        given(ANNA_REGISTERED).when(calls(nickname, "Анна", null)).thenRefused(REAL_NAME_REQUIRED);
        given(ANNA_REGISTERED).when(calls("Ёлкина", nickname, null)).thenRefused(REAL_NAME_REQUIRED);
        given(ANNA_REGISTERED).when(calls("Ёлкина", "Анна", nickname)).thenRefused(REAL_NAME_REQUIRED);
    }

    @Test
    void a_part_of_a_name_has_at_most_a_hundred_characters() {
        given(ANNA_REGISTERED).when(calls("А".repeat(100), "Анна", null)).then(named("А".repeat(100), "Анна", null));
        given(ANNA_REGISTERED).when(calls("А".repeat(101), "Анна", null)).thenRefused(REAL_NAME_REQUIRED);
    }

    @Test
    void a_name_that_was_erased_meanwhile_is_no_name() {
        given(ANNA_REGISTERED)
                .when(new CompleteProfile(ANNA, new Personal.Erased<>(ANNA.tag()), null, ProfileTerms.DEFAULT, NOW))
                .thenRefused(REAL_NAME_REQUIRED);
    }

    @Test
    void giving_the_same_name_twice_changes_nothing() {
        given(ANNA_REGISTERED)
                .after(calls("Ёлкина", "Анна", null))
                .when(calls("Ёлкина", "Анна", null))
                .thenNothingHappens();
    }

    @Test
    @Tag("ACC-19")
    void a_known_name_is_not_changed_by_its_bearer() {
        given(ANNA_REGISTERED)
                .after(calls("Ёлкина", "Анна", null))
                .when(calls("Иванова", "Анна", null))
                .thenRefused(NAME_CHANGE_NEEDS_APPROVAL);
    }

    @Test
    void who_has_no_account_has_no_profile() {
        given(MIA_REGISTERED).when(calls("", "", null)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("ACC-27")
    void a_pupils_profile_needs_the_birth_date() {
        given(MIA_REGISTERED).when(mia(null, ProfileTerms.DEFAULT)).thenRefused(PROFILE_INCOMPLETE);
        given(MIA_REGISTERED)
                .when(mia(LocalDate.parse("2026-09-03"), ProfileTerms.DEFAULT))
                .thenRefused(PROFILE_INCOMPLETE);
        given(MIA_REGISTERED)
                .when(mia(LocalDate.parse("2016-05-01"), ProfileTerms.DEFAULT))
                .then(MIA_IS_TEN_NOW);
    }

    @Test
    @Tag("ACC-23")
    void who_is_younger_than_six_is_warned_of() {
        var born = LocalDate.parse("2020-09-02");
        given(MIA_REGISTERED)
                .when(mia(born, ProfileTerms.DEFAULT))
                .then(miaBorn(born), new MinimumAgeWarningRecorded(MIA, 6, NOW));
        var aDayOlder = LocalDate.parse("2020-09-01");
        given(MIA_REGISTERED).when(mia(aDayOlder, ProfileTerms.DEFAULT)).then(miaBorn(aDayOlder));
    }

    @Test
    @Tag("ACC-23")
    void or_is_refused_where_the_terms_say_so() {
        var strict = new ProfileTerms(6, MinimumAgeMode.REJECT);
        given(MIA_REGISTERED).when(mia(LocalDate.parse("2020-09-02"), strict)).thenRefused(BELOW_MINIMUM_AGE);
        var oldEnough = LocalDate.parse("2020-09-01");
        given(MIA_REGISTERED).when(mia(oldEnough, strict)).then(miaBorn(oldEnough));
    }

    @Test
    @Tag("ACC-23")
    void the_policy_of_the_platform_says_so_from_its_day_on() {
        var born = LocalDate.parse("2020-09-02");
        given(MIA_REGISTERED, strictFrom(NOW))
                .when(mia(born, ProfileTerms.DEFAULT))
                .thenRefused(BELOW_MINIMUM_AGE);
        given(MIA_REGISTERED, strictFrom(NOW.plusNanos(1)))
                .when(mia(born, ProfileTerms.DEFAULT))
                .then(miaBorn(born), new MinimumAgeWarningRecorded(MIA, 6, NOW));
    }

    private static ConsentPolicyPublished strictFrom(Instant from) {
        return new ConsentPolicyPublished(PolicyId.OF_THE_PLATFORM, null, 1, from, Policies.refusingBelow(8), NOW);
    }

    private static ProfileCompleted miaBorn(LocalDate day) {
        return new ProfileCompleted(MIA, Personal.of(MIA, MIAS_NAME), Personal.of(MIA, day), NOW);
    }

    private static CompleteProfile mia(@Nullable LocalDate born, ProfileTerms terms) {
        return new CompleteProfile(
                MIA, Personal.of(MIA, MIAS_NAME), born == null ? null : Personal.of(MIA, born), terms, NOW);
    }

    private static CompleteProfile calls(String family, String given, @Nullable String patronymic) {
        var name = Personal.of(ANNA, new PersonName(family, given, patronymic));
        return new CompleteProfile(ANNA, name, null, ProfileTerms.DEFAULT, NOW);
    }

    private static ProfileCompleted named(String family, String given, @Nullable String patronymic) {
        return new ProfileCompleted(ANNA, Personal.of(ANNA, new PersonName(family, given, patronymic)), null, NOW);
    }
}
