package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.LAST_ADMINISTRATOR;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;
import static org.homeroom.domain.memberships.joining.Joining.ANNA_NAMED;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.MIA_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.OTHER_MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.REQUEST;
import static org.homeroom.domain.memberships.joining.Joining.approved;
import static org.homeroom.domain.memberships.joining.Joining.registered;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.ROLE_NOT_PLAUSIBLE;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ALREADY_A_MEMBER;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.joining.JoiningTerms;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectRoleTest {

    private static final MembershipEnded ENDED = new MembershipEnded(
            MEMBERSHIP, ANNA, SCHOOL, Role.STUDENT, MembershipEnd.CORRECTED, null, OfficerId.of(ADMIN), NOW);

    @Test
    @Tag("G-06")
    @Tag("ACC-12")
    void in_one_step_the_wrong_membership_ends_and_the_right_one_is_asked_for() {
        given(ADMIN_APPOINTED, CLASS_CREATED, ANNA_REGISTERED, ANNA_NAMED, approved(ANNA, Role.STUDENT))
                .when(corrects(ADMIN, ANNA, Role.PARENT, CLASS))
                .then(
                        ENDED,
                        new MembershipRequested(
                                REQUEST,
                                ANNA,
                                SCHOOL,
                                Role.PARENT,
                                CLASS,
                                null,
                                List.of(),
                                MEMBERSHIP,
                                OfficerId.of(ADMIN),
                                NOW));
    }

    @Test
    @Tag("G-06")
    void who_has_the_right_role_besides_only_loses_the_wrong_one() {
        given(ADMIN_APPOINTED, ANNA_REGISTERED, approved(ANNA, Role.STUDENT))
                .and(new MembershipApproved(
                        OTHER_MEMBERSHIP, ANNA, SCHOOL, Role.PARENT, ApprovalEvidence.GUARDIAN_LINK, EARLIER))
                .when(corrects(ADMIN, ANNA, Role.PARENT, null))
                .then(ENDED);
    }

    @Test
    @Tag("G-06")
    void a_role_is_corrected_once_and_into_another() {
        var wrong = given(ADMIN_APPOINTED, ANNA_REGISTERED, approved(ANNA, Role.STUDENT));
        wrong.when(corrects(ADMIN, ANNA, Role.STUDENT, null)).thenRefused(ALREADY_A_MEMBER);
        wrong.after(corrects(ADMIN, ANNA, Role.PARENT, null))
                .when(corrects(ADMIN, ANNA, Role.PARENT, null))
                .thenNothingHappens();
        given(ADMIN_APPOINTED, ANNA_REGISTERED)
                .when(corrects(ADMIN, ANNA, Role.PARENT, null))
                .thenRefused(NOT_A_MEMBER);
    }

    @Test
    @Tag("ACC-11")
    void nobody_is_corrected_into_what_cannot_be() {
        given(ADMIN_APPOINTED, MIA_REGISTERED, MIA_IS_TEN, MIA_APPROVED)
                .when(corrects(ADMIN, MIA, Role.TEACHER, null))
                .thenRefused(ROLE_NOT_PLAUSIBLE);
        given(ADMIN_APPOINTED, ANNA_REGISTERED, approved(ANNA, Role.STUDENT))
                .when(corrects(ADMIN, ANNA, Role.PARENT, OTHER_CLASS))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-03")
    void only_an_administrator_or_the_direction_corrects_and_nobody_oneself() {
        given(TEACHER_ASSIGNED, ANNA_REGISTERED, approved(ANNA, Role.STUDENT))
                .when(corrects(TEACHER, ANNA, Role.PARENT, null))
                .thenRefused(NOT_AUTHORISED);
        given(ADMIN_APPOINTED, registered(ADMIN, AccountKind.ADULT), approved(ADMIN, Role.STAFF))
                .when(corrects(ADMIN, ADMIN, Role.TEACHER, null))
                .thenRefused(NOT_AUTHORISED);
        given(ANNA_REGISTERED, approved(ANNA, Role.STUDENT))
                .when(corrects(STRANGER, ANNA, Role.PARENT, null))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-04")
    void a_correction_takes_no_last_administrator_away() {
        given(SCHOOL_ACTIVATED, ADMIN_APPOINTED, registered(ADMIN, AccountKind.ADULT), approved(ADMIN, Role.STAFF))
                .and(new OfficeAppointed(SCHOOL, BORIS, Office.DIRECTOR, "1", EARLIER))
                .when(corrects(BORIS, ADMIN, Role.PARENT, null))
                .thenRefused(LAST_ADMINISTRATOR);
    }

    private static CorrectRole corrects(AccountId by, AccountId who, Role to, @Nullable ClassId theClass) {
        return new CorrectRole(MEMBERSHIP, who, SCHOOL, to, theClass, REQUEST, by, JoiningTerms.DEFAULT, NOW);
    }
}
