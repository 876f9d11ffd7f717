package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.accounts.facts.ProfileRefusal.PROFILE_INCOMPLETE;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.PARTICIPATION_DECLINED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.joining.Joining.ANNA_IS_MIAS_MOTHER;
import static org.homeroom.domain.memberships.joining.Joining.ANNA_NAMED;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.OTHER_MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.REQUEST;
import static org.homeroom.domain.memberships.joining.Joining.approved;
import static org.homeroom.domain.memberships.joining.Joining.named;
import static org.homeroom.domain.memberships.joining.Joining.registered;
import static org.homeroom.domain.memberships.joining.Joining.wish;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.PARENT_WITHOUT_CHILD;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.REQUEST_ALREADY_DECIDED;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.ROLE_NOT_PLAUSIBLE;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ALREADY_A_MEMBER;

import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ApproveMembershipTest {

    @Test
    @Tag("MEM-09")
    @Tag("MEM-06")
    @Tag("Q-05")
    void the_homeroom_teacher_takes_a_pupil_into_the_own_class() {
        given(school(MIA_REGISTERED, MIA_IS_TEN, TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, CLASS)))
                .when(approves(TEACHER, MIA, Role.STUDENT, CLASS))
                .then(
                        granted(MIA, Role.STUDENT, ApprovalEvidence.OFFICE, TEACHER),
                        new PupilEnrolled(MIA, CLASS, SCHOOL, ClassKind.HOMEROOM, NOW));
    }

    @Test
    @Tag("MEM-03")
    void an_administrator_and_the_direction_take_in_anybody() {
        var director = new OfficeAppointed(SCHOOL, TEACHER, Office.DIRECTOR, "7", EARLIER);
        for (var role : List.of(Role.TEACHER, Role.STAFF)) {
            var asked = given(
                            school(registered(BORIS, AccountKind.ADULT), named(BORIS, null), ADMIN_APPOINTED, director))
                    .and(wish(BORIS, role, null));
            asked.when(approves(ADMIN, BORIS, role, null)).then(granted(BORIS, role, ApprovalEvidence.OFFICE, ADMIN));
            asked.when(approves(TEACHER, BORIS, role, null))
                    .then(granted(BORIS, role, ApprovalEvidence.OFFICE, TEACHER));
        }
        given(school(MIA_REGISTERED, MIA_IS_TEN, ADMIN_APPOINTED, wish(MIA, Role.STUDENT, null)))
                .when(approves(ADMIN, MIA, Role.STUDENT, null))
                .then(granted(MIA, Role.STUDENT, ApprovalEvidence.OFFICE, ADMIN));
    }

    @Test
    @Tag("MEM-03")
    void a_homeroom_teacher_decides_neither_about_other_classes_nor_about_staff() {
        given(school(MIA_REGISTERED, MIA_IS_TEN, TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, OTHER_CLASS)))
                .when(approves(TEACHER, MIA, Role.STUDENT, OTHER_CLASS))
                .thenRefused(NOT_AUTHORISED);
        given(school(MIA_REGISTERED, MIA_IS_TEN, TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, null)))
                .when(approves(TEACHER, MIA, Role.STUDENT, null))
                .thenRefused(NOT_AUTHORISED);
        given(school(registered(BORIS, AccountKind.ADULT), named(BORIS, null), TEACHER_ASSIGNED))
                .and(wish(BORIS, Role.TEACHER, null))
                .when(approves(TEACHER, BORIS, Role.TEACHER, null))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("MEM-03")
    void what_was_asked_for_cannot_be_turned_into_something_else() {
        given(school(MIA_REGISTERED, MIA_IS_TEN, TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, OTHER_CLASS)))
                .when(approves(TEACHER, MIA, Role.STUDENT, CLASS))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("MEM-03")
    void nobody_takes_in_oneself() {
        given(school(registered(ADMIN, AccountKind.ADULT), named(ADMIN, null), ADMIN_APPOINTED))
                .and(wish(ADMIN, Role.TEACHER, null))
                .when(approves(ADMIN, ADMIN, Role.TEACHER, null))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("MEM-08")
    void for_an_outsider_there_is_no_request() {
        given(school(MIA_REGISTERED, MIA_IS_TEN, OTHER_ADMIN_APPOINTED, wish(MIA, Role.STUDENT, CLASS)))
                .when(approves(STRANGER, MIA, Role.STUDENT, CLASS))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("CON-10")
    void a_parent_needs_a_verified_link_to_a_pupil_of_the_school() {
        var asked = given(school(ANNA_REGISTERED, ANNA_NAMED, ADMIN_APPOINTED, wish(ANNA, Role.PARENT, null)));
        asked.when(approves(ADMIN, ANNA, Role.PARENT, null)).thenRefused(PARENT_WITHOUT_CHILD);
        asked.and(ANNA_IS_MIAS_MOTHER)
                .when(approves(ADMIN, ANNA, Role.PARENT, null))
                .then(granted(ANNA, Role.PARENT, ApprovalEvidence.GUARDIAN_LINK, ADMIN));
        asked.and(ANNA_IS_MIAS_MOTHER, new ParenthoodEnded(ANNA.asGuardian(), MIA.asChild(), SCHOOL, EARLIER))
                .when(approves(ADMIN, ANNA, Role.PARENT, null))
                .thenRefused(PARENT_WITHOUT_CHILD);
    }

    @Test
    @Tag("CON-10")
    @Tag("MEM-06")
    void a_homeroom_teacher_takes_in_the_parents_of_the_own_pupils() {
        var asked = given(school(
                ANNA_REGISTERED, ANNA_NAMED, TEACHER_ASSIGNED, ANNA_IS_MIAS_MOTHER, wish(ANNA, Role.PARENT, CLASS)));
        asked.when(approves(TEACHER, ANNA, Role.PARENT, CLASS)).thenRefused(NOT_AUTHORISED);
        asked.and(MIA_ENROLLED)
                .when(approves(TEACHER, ANNA, Role.PARENT, CLASS))
                .then(granted(ANNA, Role.PARENT, ApprovalEvidence.GUARDIAN_LINK, TEACHER));
        asked.and(MIA_ENROLLED, new PupilRemovedFromClass(MIA, CLASS, SCHOOL, EARLIER))
                .when(approves(TEACHER, ANNA, Role.PARENT, CLASS))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    @Tag("CON-03")
    void a_child_that_does_not_want_to_take_part_is_not_taken_in() {
        given(school(MIA_REGISTERED, MIA_IS_TEN, TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, CLASS)))
                .and(new ParticipationDeclined(MIA.asChild(), SCHOOL, null, EARLIER))
                .when(approves(TEACHER, MIA, Role.STUDENT, CLASS))
                .thenRefused(PARTICIPATION_DECLINED);
    }

    @Test
    @Tag("ACC-19")
    void whoever_has_no_real_name_yet_is_not_taken_in() {
        given(school(MIA_REGISTERED, TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, CLASS)))
                .when(approves(TEACHER, MIA, Role.STUDENT, CLASS))
                .thenRefused(PROFILE_INCOMPLETE);
    }

    @Test
    @Tag("ACC-11")
    void whoever_turns_out_to_be_twenty_one_is_no_pupil() {
        given(school(MIA_REGISTERED, born("2000-01-01"), TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, CLASS)))
                .when(approves(TEACHER, MIA, Role.STUDENT, CLASS))
                .thenRefused(ROLE_NOT_PLAUSIBLE);
    }

    @Test
    void what_was_decided_is_not_decided_again() {
        var approved = given(school(MIA_REGISTERED, MIA_IS_TEN, TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, CLASS)))
                .after(approves(TEACHER, MIA, Role.STUDENT, CLASS));
        approved.when(approves(TEACHER, MIA, Role.STUDENT, CLASS)).thenNothingHappens();
        approved.and(new MembershipEnded(MEMBERSHIP, MIA, SCHOOL, Role.STUDENT, MembershipEnd.LEFT, NOW))
                .when(approves(TEACHER, MIA, Role.STUDENT, CLASS))
                .thenRefused(REQUEST_ALREADY_DECIDED);
    }

    @Test
    void nobody_is_a_member_twice_in_one_role() {
        given(school(MIA_REGISTERED, MIA_IS_TEN, TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, CLASS)))
                .and(new MembershipApproved(
                        OTHER_MEMBERSHIP, MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, EARLIER))
                .when(approves(TEACHER, MIA, Role.STUDENT, CLASS))
                .thenRefused(ALREADY_A_MEMBER);
    }

    @Test
    void no_school_takes_in_anybody_before_it_uses_the_platform_nor_anybody_who_is_gone() {
        given(SCHOOL_REGISTERED, CLASS_CREATED, MIA_REGISTERED, MIA_IS_TEN, TEACHER_ASSIGNED)
                .and(wish(MIA, Role.STUDENT, CLASS))
                .when(approves(TEACHER, MIA, Role.STUDENT, CLASS))
                .thenRefused(SCHOOL_NOT_ACTIVATED);
        given(school(MIA_REGISTERED, MIA_IS_TEN, TEACHER_ASSIGNED, wish(MIA, Role.STUDENT, CLASS)))
                .and(new AccountClosed(MIA, EARLIER))
                .when(approves(TEACHER, MIA, Role.STUDENT, CLASS))
                .thenRefused(NOT_FOUND);
    }

    private static MembershipApproved granted(AccountId who, Role role, ApprovalEvidence evidence, AccountId by) {
        return new MembershipApproved(MEMBERSHIP, who, SCHOOL, role, evidence, REQUEST, OfficerId.of(by), NOW);
    }

    private static ApproveMembership approves(AccountId by, AccountId who, Role role, @Nullable ClassId theClass) {
        return new ApproveMembership(REQUEST, who, SCHOOL, role, theClass, MEMBERSHIP, by, JoiningTerms.DEFAULT, NOW);
    }

    private static List<Event> school(Event... more) {
        var all = new ArrayList<Event>(List.of(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, CLASS_CREATED));
        all.addAll(List.of(more));
        return all;
    }
}
