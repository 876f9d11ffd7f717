package org.homeroom.domain.accounts.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.accounts.AccountRefusal.DOCUMENT_REQUIRED;
import static org.homeroom.domain.accounts.facts.ProfileRefusal.PROFILE_INCOMPLETE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.LocalDate;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.BirthDateCorrected;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectBirthDateTest {

    private static final Personal<LocalDate> TWELVE = Personal.of(MIA, LocalDate.parse("2014-05-01"));

    @Test
    void an_officer_of_the_pupils_school_corrects_the_birth_date_by_a_document() {
        var known = given(MIA_IS_TEN, MIA_ENROLLED, ADMIN_APPOINTED, TEACHER_ASSIGNED);
        known.when(corrects(ADMIN, "I-АБ 123456")).then(new BirthDateCorrected(MIA, TWELVE, ADMIN, "I-АБ 123456", NOW));
        known.when(corrects(TEACHER, "I-АБ 1")).then(new BirthDateCorrected(MIA, TWELVE, TEACHER, "I-АБ 1", NOW));
    }

    @Test
    void without_a_document_nothing_is_corrected() {
        given(MIA_IS_TEN, MIA_ENROLLED, ADMIN_APPOINTED)
                .when(corrects(ADMIN, " "))
                .thenRefused(DOCUMENT_REQUIRED);
    }

    @Test
    void nobody_else_corrects_it() {
        var known = given(MIA_IS_TEN, MIA_ENROLLED, ADMIN_APPOINTED, OTHER_ADMIN_APPOINTED);
        known.when(corrects(STRANGER, "1")).thenRefused(NOT_FOUND);
        known.when(corrects(MIA, "1")).thenRefused(NOT_FOUND);
        known.when(corrects(STRANGER, "1", OTHER_SCHOOL)).thenRefused(NOT_FOUND);
        known.when(corrects(TEACHER, "1")).thenRefused(NOT_FOUND);
    }

    @Test
    void a_birth_date_is_not_corrected_before_it_is_known_nor_to_a_day_to_come() {
        given(MIA_ENROLLED, ADMIN_APPOINTED).when(corrects(ADMIN, "1")).thenRefused(PROFILE_INCOMPLETE);
        given(MIA_IS_TEN, MIA_ENROLLED, ADMIN_APPOINTED)
                .when(new CorrectBirthDate(
                        MIA,
                        Personal.of(MIA, LocalDate.parse("2027-01-01")),
                        SCHOOL,
                        ADMIN,
                        "1",
                        ProfileTerms.DEFAULT,
                        NOW))
                .thenRefused(PROFILE_INCOMPLETE);
    }

    @Test
    void correcting_to_what_is_known_changes_nothing() {
        given(MIA_IS_TEN, MIA_ENROLLED, ADMIN_APPOINTED)
                .after(corrects(ADMIN, "1"))
                .when(corrects(ADMIN, "1"))
                .thenNothingHappens();
    }

    @Test
    @Tag("CON-01")
    void consent_follows_the_corrected_date_and_only_for_the_person_itself() {
        var corrected = new BirthDateCorrected(MIA, TWELVE, ADMIN, "1", NOW);
        var standing = Standing.of(MIA.asChild(), SCHOOL).fold(List.of(MIA_IS_TEN, CONSENT_GRANTED, corrected));
        assertThat(standing.birthDate()).isEqualTo(LocalDate.parse("2014-05-01"));
        var ofTheOfficer = Standing.of(ADMIN.asChild(), SCHOOL).fold(List.of(MIA_IS_TEN, corrected));
        assertThat(ofTheOfficer.birthDate()).isNull();
    }

    private static CorrectBirthDate corrects(AccountId by, String document) {
        return corrects(by, document, SCHOOL);
    }

    private static CorrectBirthDate corrects(AccountId by, String document, SchoolId school) {
        return new CorrectBirthDate(MIA, TWELVE, school, by, document, ProfileTerms.DEFAULT, NOW);
    }
}
