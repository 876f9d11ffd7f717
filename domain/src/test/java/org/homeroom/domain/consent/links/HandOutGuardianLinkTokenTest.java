package org.homeroom.domain.consent.links;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.TOKEN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.ConsentTerms;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkTokenIssued;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HandOutGuardianLinkTokenTest {

    private static final GuardianLinkTokenIssued ISSUED = new GuardianLinkTokenIssued(
            MIA.asChild(), TOKEN, NOW.plus(ConsentTerms.DEFAULT.pairingCodeLifetime()), NOW);

    @Test
    @Tag("ACC-10")
    void a_homeroom_teacher_hands_out_a_token_for_a_pupil_of_the_own_class() {
        given(TEACHER_ASSIGNED, MIA_ENROLLED, MIA_REGISTERED)
                .when(handsOut(TEACHER))
                .then(ISSUED);
    }

    @Test
    void an_administrator_does_for_every_pupil() {
        given(ADMIN_APPOINTED, MIA_ENROLLED, MIA_REGISTERED)
                .when(handsOut(ADMIN))
                .then(ISSUED);
    }

    @Test
    void the_teacher_of_another_class_does_not() {
        given(
                        new HomeroomTeacherAssigned(
                                OTHER_CLASS, TEACHER_ASSIGNED.school(), TEACHER_ASSIGNED.teacher(), NOW),
                        MIA_ENROLLED,
                        MIA_REGISTERED)
                .when(handsOut(TEACHER))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void without_an_office_or_for_somebody_elses_pupil_there_is_nobody_to_ask_about() {
        given(MIA_ENROLLED, MIA_REGISTERED).when(handsOut(STRANGER)).thenRefused(NOT_FOUND);
        given(ADMIN_APPOINTED, MIA_REGISTERED).when(handsOut(ADMIN)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("ACC-10")
    void before_the_child_has_registered_there_is_no_token() {
        given(TEACHER_ASSIGNED, MIA_ENROLLED).when(handsOut(TEACHER)).thenRefused(NOT_AUTHORISED);
    }

    private static HandOutGuardianLinkToken handsOut(AccountId by) {
        return new HandOutGuardianLinkToken(
                MIA.asChild(),
                SCHOOL,
                TOKEN,
                ConsentTerms.DEFAULT.pairingCodeLifetime(),
                ConsentTerms.DEFAULT,
                by,
                NOW);
    }
}
