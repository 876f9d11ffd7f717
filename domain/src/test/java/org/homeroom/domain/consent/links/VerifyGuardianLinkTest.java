package org.homeroom.domain.consent.links;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.TOKEN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.GuardianKind;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyGuardianLinkTest {

    private static final GuardianLinkVerified VERIFIED = new GuardianLinkVerified(
            LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, VerificationMethod.SCHOOL_RECORDS, 2, NOW);

    @Test
    @Tag("CON-02")
    void an_administrator_verifies_the_guardian_of_any_pupil() {
        given(ADMIN_APPOINTED, MIA_ENROLLED, LINK_CLAIMED).when(verifies(ADMIN)).then(VERIFIED);
    }

    @Test
    void a_homeroom_teacher_verifies_the_guardians_of_the_own_class() {
        given(TEACHER_ASSIGNED, MIA_ENROLLED, LINK_CLAIMED)
                .when(verifies(TEACHER))
                .then(VERIFIED);
    }

    @Test
    void a_homeroom_teacher_of_another_class_may_not() {
        given(new HomeroomTeacherAssigned(OTHER_CLASS, SCHOOL, TEACHER, EARLIER), MIA_ENROLLED, LINK_CLAIMED)
                .when(verifies(TEACHER))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void for_those_without_an_office_in_the_school_there_is_nothing_to_see() {
        given(MIA_ENROLLED, LINK_CLAIMED, OTHER_ADMIN_APPOINTED)
                .when(verifies(STRANGER))
                .thenRefused(NOT_FOUND);
        given(MIA_ENROLLED, LINK_CLAIMED).when(verifies(ANNA)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CON-02")
    void nobody_verifies_oneself() {
        given(new AdministratorAppointed(SCHOOL, ANNA, "12", EARLIER), MIA_ENROLLED, LINK_CLAIMED)
                .when(verifies(ANNA))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void a_link_that_nobody_claimed_and_a_pupil_whom_the_school_does_not_know_are_not_found() {
        given(ADMIN_APPOINTED, MIA_ENROLLED).when(verifies(ADMIN)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED, LINK_CLAIMED).when(verifies(ADMIN)).thenRefused(NOT_FOUND);
        given(
                        ADMIN_APPOINTED,
                        LINK_CLAIMED,
                        new PupilEnrolled(MIA, OTHER_CLASS, OTHER_SCHOOL, ClassKind.HOMEROOM, EARLIER))
                .when(verifies(ADMIN))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void what_was_claimed_by_somebody_else_is_not_this_claim() {
        given(
                        ADMIN_APPOINTED,
                        MIA_ENROLLED,
                        new GuardianLinkClaimed(
                                LINK, MIA.asChild(), BORIS.asGuardian(), TOKEN, GuardianKind.PARENT, EARLIER))
                .when(verifies(ADMIN))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void verifying_twice_changes_nothing() {
        given(ADMIN_APPOINTED, MIA_ENROLLED, LINK_CLAIMED, LINK_VERIFIED)
                .when(verifies(ADMIN))
                .thenNothingHappens();
    }

    private static VerifyGuardianLink verifies(AccountId by) {
        return new VerifyGuardianLink(LINK, MIA.asChild(), ANNA.asGuardian(), SCHOOL, by, NOW);
    }
}
