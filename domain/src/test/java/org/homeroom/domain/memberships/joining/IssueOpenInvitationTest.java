package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_TERMS_INVALID;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.joining.Joining.LINK_TO_CLASS;
import static org.homeroom.domain.memberships.joining.Joining.TEACHER_APPROVED;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationIssued;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssueOpenInvitationTest {

    private static final Instant IN_A_WEEK = NOW.plus(Duration.ofDays(7));

    @Test
    @Tag("MEM-06")
    @Tag("MEM-10")
    void a_homeroom_teacher_invites_pupils_and_parents_to_the_own_class() {
        school().when(invites(TEACHER, CLASS, Role.STUDENT, 30)).then(issued(TEACHER, CLASS, Role.STUDENT, 30));
        school().when(invites(TEACHER, CLASS, Role.PARENT, 60)).then(issued(TEACHER, CLASS, Role.PARENT, 60));
        school().when(invites(TEACHER, OTHER_CLASS, Role.STUDENT, 30)).thenRefused(NOT_AUTHORISED);
        school().when(invites(TEACHER, null, Role.STUDENT, 30)).thenRefused(NOT_AUTHORISED);
        school().when(invites(TEACHER, CLASS, Role.TEACHER, 1)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("ACC-26")
    void an_administrator_invites_to_the_school_and_staff() {
        school().when(invites(ADMIN, null, Role.STUDENT, 100)).then(issued(ADMIN, null, Role.STUDENT, 100));
        school().when(invites(ADMIN, null, Role.TEACHER, 5)).then(issued(ADMIN, null, Role.TEACHER, 5));
    }

    @Test
    @Tag("MEM-03")
    void a_teacher_without_a_class_of_the_own_and_an_outsider_invite_nobody() {
        given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, CLASS_CREATED, TEACHER_APPROVED)
                .when(invites(TEACHER, CLASS, Role.STUDENT, 1))
                .thenRefused(NOT_AUTHORISED);
        school().when(invites(STRANGER, CLASS, Role.STUDENT, 1)).thenRefused(NOT_FOUND);
    }

    @Test
    void nobody_invites_to_a_class_that_there_is_not_or_before_the_school_uses_the_platform() {
        school().when(invites(ADMIN, OTHER_CLASS, Role.STUDENT, 1)).thenRefused(NOT_FOUND);
        given(SCHOOL_REGISTERED, ADMIN_APPOINTED, CLASS_CREATED)
                .when(invites(ADMIN, CLASS, Role.STUDENT, 1))
                .thenRefused(SCHOOL_NOT_ACTIVATED);
    }

    @Test
    @Tag("MEM-10")
    void for_how_many_and_how_long_has_limits() {
        school().when(invites(ADMIN, CLASS, Role.STUDENT, 0)).thenRefused(INVITATION_TERMS_INVALID);
        school().when(invites(ADMIN, CLASS, Role.STUDENT, 101)).thenRefused(INVITATION_TERMS_INVALID);
        school().when(until(NOW)).thenRefused(INVITATION_TERMS_INVALID);
        school().when(until(NOW.plus(Duration.ofDays(90)).plusMillis(1))).thenRefused(INVITATION_TERMS_INVALID);
    }

    private static Scenario school() {
        return given(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, CLASS_CREATED, ADMIN_APPOINTED, TEACHER_ASSIGNED);
    }

    private static OpenInvitationIssued issued(AccountId by, @Nullable ClassId theClass, Role role, int uses) {
        return new OpenInvitationIssued(LINK_TO_CLASS, SCHOOL, theClass, role, uses, OfficerId.of(by), IN_A_WEEK, NOW);
    }

    private static IssueOpenInvitation invites(AccountId by, @Nullable ClassId theClass, Role role, int uses) {
        return new IssueOpenInvitation(
                LINK_TO_CLASS, SCHOOL, theClass, role, uses, IN_A_WEEK, by, JoiningTerms.DEFAULT, NOW);
    }

    private static IssueOpenInvitation until(Instant expiresAt) {
        return new IssueOpenInvitation(
                LINK_TO_CLASS, SCHOOL, CLASS, Role.STUDENT, 1, expiresAt, ADMIN, JoiningTerms.DEFAULT, NOW);
    }
}
