package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_REGISTERED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_CLAIMED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.MIA_REGISTERED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.accounts.facts.ProfileRefusal.PROFILE_INCOMPLETE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXHAUSTED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXPIRED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_INVALID;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_ISSUER_NOT_AUTHORISED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_REVOKED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_SCOPE_MISMATCH;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;
import static org.homeroom.domain.memberships.joining.Joining.ANNA_NAMED;
import static org.homeroom.domain.memberships.joining.Joining.INVITED;
import static org.homeroom.domain.memberships.joining.Joining.LINK_TO_CLASS;
import static org.homeroom.domain.memberships.joining.Joining.MEMBERSHIP;
import static org.homeroom.domain.memberships.joining.Joining.MIA_APPROVED;
import static org.homeroom.domain.memberships.joining.Joining.OTHER_REQUEST;
import static org.homeroom.domain.memberships.joining.Joining.REQUEST;
import static org.homeroom.domain.memberships.joining.Joining.REVOKED;
import static org.homeroom.domain.memberships.joining.Joining.TO_CLASS;
import static org.homeroom.domain.memberships.joining.Joining.invited;
import static org.homeroom.domain.memberships.joining.Joining.named;
import static org.homeroom.domain.memberships.joining.Joining.registered;
import static org.homeroom.domain.memberships.joining.Joining.wish;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.REQUEST_ALREADY_OPEN;
import static org.homeroom.domain.memberships.joining.JoiningRefusal.ROLE_NOT_PLAUSIBLE;
import static org.homeroom.domain.memberships.roster.RosterRefusal.ALREADY_A_MEMBER;

import java.util.ArrayList;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.InvitedTo;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRejected;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequestWithdrawn;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationTaken;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.RequestRejection;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestMembershipTest {

    @Test
    @Tag("MEM-09")
    @Tag("MEM-02")
    void a_pupil_asks_for_a_place_in_a_class_and_the_school_will_decide() {
        given(school(MIA_REGISTERED, MIA_IS_TEN))
                .when(asks(MIA, Role.STUDENT, CLASS))
                .then(wish(MIA, Role.STUDENT, CLASS));
    }

    @Test
    @Tag("MEM-09")
    void a_teacher_asks_for_no_class() {
        given(school(registered(BORIS, AccountKind.ADULT), named(BORIS, "1980-01-01")))
                .when(asks(BORIS, Role.TEACHER, null))
                .then(wish(BORIS, Role.TEACHER, null));
    }

    @Test
    @Tag("MEM-09")
    void nobody_asks_twice_for_the_same_while_the_school_has_not_answered() {
        var asked = given(school(MIA_REGISTERED, MIA_IS_TEN)).and(wish(MIA, Role.STUDENT, CLASS));
        asked.when(again(MIA, Role.STUDENT, CLASS)).thenRefused(REQUEST_ALREADY_OPEN);
        asked.when(asks(MIA, Role.STUDENT, CLASS)).thenNothingHappens();
        asked.when(again(MIA, Role.STUDENT, null))
                .then(new MembershipRequested(
                        OTHER_REQUEST, MIA, SCHOOL, Role.STUDENT, null, null, List.of(), null, null, NOW));
    }

    @Test
    @Tag("MEM-09")
    void whoever_was_rejected_or_took_the_wish_back_may_ask_again() {
        var asked = given(school(MIA_REGISTERED, MIA_IS_TEN)).and(wish(MIA, Role.STUDENT, CLASS));
        var again = new MembershipRequested(
                OTHER_REQUEST, MIA, SCHOOL, Role.STUDENT, CLASS, null, List.of(), null, null, NOW);
        asked.and(new MembershipRejected(REQUEST, MIA, SCHOOL, RequestRejection.WRONG_CLASS, OfficerId.of(ADMIN), NOW))
                .when(again(MIA, Role.STUDENT, CLASS))
                .then(again);
        asked.and(new MembershipRequestWithdrawn(REQUEST, MIA, SCHOOL, NOW))
                .when(again(MIA, Role.STUDENT, CLASS))
                .then(again);
    }

    @Test
    @Tag("MEM-09")
    void a_member_asks_for_another_role_only_until_the_membership_has_ended() {
        var member = given(school(MIA_REGISTERED, MIA_IS_TEN)).and(MIA_APPROVED);
        member.when(asks(MIA, Role.STUDENT, CLASS)).thenRefused(ALREADY_A_MEMBER);
        member.and(new MembershipEnded(MEMBERSHIP, MIA, SCHOOL, Role.STUDENT, MembershipEnd.LEFT, EARLIER))
                .when(asks(MIA, Role.STUDENT, CLASS))
                .then(wish(MIA, Role.STUDENT, CLASS));
    }

    @Test
    @Tag("CON-05")
    void nobody_joins_a_school_that_does_not_use_the_platform() {
        given(MIA_REGISTERED, MIA_IS_TEN, SCHOOL_REGISTERED)
                .when(asks(MIA, Role.STUDENT, null))
                .thenRefused(SCHOOL_NOT_ACTIVATED);
        given(MIA_REGISTERED, MIA_IS_TEN).when(asks(MIA, Role.STUDENT, null)).thenRefused(NOT_FOUND);
    }

    @Test
    void a_class_of_which_the_school_does_not_know_is_none() {
        given(school(MIA_REGISTERED, MIA_IS_TEN))
                .when(asks(MIA, Role.STUDENT, OTHER_CLASS))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("ACC-27")
    void without_a_real_name_nobody_asks() {
        given(school(MIA_REGISTERED)).when(asks(MIA, Role.STUDENT, CLASS)).thenRefused(PROFILE_INCOMPLETE);
    }

    @Test
    void whoever_is_gone_asks_for_nothing() {
        given(school(MIA_REGISTERED, MIA_IS_TEN, new AccountClosed(MIA, EARLIER)))
                .when(asks(MIA, Role.STUDENT, CLASS))
                .thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("ACC-11")
    void nobody_of_twenty_one_is_a_pupil() {
        given(school(registered(BORIS, AccountKind.ADULT), named(BORIS, "2005-09-01")))
                .when(asks(BORIS, Role.STUDENT, CLASS))
                .thenRefused(ROLE_NOT_PLAUSIBLE);
    }

    @Test
    @Tag("ACC-11")
    void a_pupil_of_twenty_is_asked_about() {
        given(school(registered(BORIS, AccountKind.CHILD), named(BORIS, "2005-09-02")))
                .when(asks(BORIS, Role.STUDENT, CLASS))
                .then(wish(BORIS, Role.STUDENT, CLASS, null, RequestFlag.GROWN_UP_PUPIL));
    }

    @Test
    @Tag("ACC-11")
    @Tag("ACC-04")
    void a_grown_ups_account_that_asks_as_a_pupil_is_flagged() {
        given(school(ANNA_REGISTERED, ANNA_NAMED, LINK_CLAIMED))
                .when(asks(ANNA, Role.STUDENT, CLASS))
                .then(wish(
                        ANNA,
                        Role.STUDENT,
                        CLASS,
                        null,
                        RequestFlag.ADULT_ACCOUNT_AS_PUPIL,
                        RequestFlag.GUARDIAN_AS_PUPIL));
    }

    @Test
    @Tag("ACC-11")
    void a_pupil_far_from_the_age_of_the_class_is_flagged() {
        given(school(MIA_REGISTERED, born("2010-05-01")))
                .when(asks(MIA, Role.STUDENT, CLASS))
                .then(wish(MIA, Role.STUDENT, CLASS, null, RequestFlag.OUTSIDE_AGE_OF_CLASS));
        given(school(MIA_REGISTERED, born("2013-05-01")))
                .when(asks(MIA, Role.STUDENT, CLASS))
                .then(wish(MIA, Role.STUDENT, CLASS));
    }

    @Test
    @Tag("ACC-11")
    void a_pupils_account_is_no_parents_or_teachers() {
        for (var role : List.of(Role.PARENT, Role.TEACHER, Role.STAFF)) {
            given(school(MIA_REGISTERED, MIA_IS_TEN))
                    .when(asks(MIA, role, null))
                    .thenRefused(ROLE_NOT_PLAUSIBLE);
        }
        given(school(MIA_REGISTERED, born("2008-09-01")))
                .when(asks(MIA, Role.TEACHER, null))
                .then(wish(MIA, Role.TEACHER, null, null, RequestFlag.CHILD_ACCOUNT_AS_ADULT));
    }

    @Test
    @Tag("MEM-10")
    void whoever_comes_by_a_link_says_so() {
        given(invitedSchool(MIA_REGISTERED, MIA_IS_TEN))
                .when(comes(MIA, Role.STUDENT, CLASS, TO_CLASS))
                .then(wish(MIA, Role.STUDENT, CLASS, LINK_TO_CLASS));
    }

    @Test
    @Tag("ACC-07")
    @Tag("P-01")
    void whoever_registered_by_the_link_itself_gives_the_name_later() {
        given(invitedSchool(MIA_REGISTERED))
                .when(comes(MIA, Role.STUDENT, CLASS, TO_CLASS))
                .thenRefused(PROFILE_INCOMPLETE);
        given(invitedSchool(
                        MIA_REGISTERED,
                        new OpenInvitationTaken(MIA, LINK_TO_CLASS, SCHOOL, CLASS, OfficerId.of(TEACHER), EARLIER)))
                .when(comes(MIA, Role.STUDENT, CLASS, TO_CLASS))
                .then(wish(MIA, Role.STUDENT, CLASS, LINK_TO_CLASS));
    }

    @Test
    @Tag("ACC-26")
    void a_link_serves_for_its_own_school_class_and_role() {
        var invited = given(invitedSchool(MIA_REGISTERED, MIA_IS_TEN));
        invited.when(comes(MIA, Role.PARENT, CLASS, TO_CLASS)).thenRefused(INVITATION_SCOPE_MISMATCH);
        invited.when(comes(MIA, Role.STUDENT, OTHER_CLASS, TO_CLASS)).thenRefused(INVITATION_SCOPE_MISMATCH);
        invited.when(comes(MIA, Role.PARENT, CLASS, new InvitedTo(LINK_TO_CLASS, SCHOOL, CLASS, Role.PARENT, TEACHER)))
                .thenRefused(INVITATION_INVALID);
        invited.when(comes(MIA, Role.STUDENT, CLASS, new InvitedTo(LINK_TO_CLASS, SCHOOL, CLASS, Role.STUDENT, ADMIN)))
                .thenRefused(INVITATION_INVALID);
    }

    @Test
    @Tag("S-07")
    @Tag("ACC-06")
    void a_link_of_a_homeroom_teacher_who_was_replaced_serves_no_more() {
        given(invitedSchool(MIA_REGISTERED, MIA_IS_TEN, new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, EARLIER)))
                .when(comes(MIA, Role.STUDENT, CLASS, TO_CLASS))
                .thenRefused(INVITATION_ISSUER_NOT_AUTHORISED);
        given(invitedSchool(
                        MIA_REGISTERED,
                        MIA_IS_TEN,
                        new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, EARLIER),
                        REVOKED))
                .when(comes(MIA, Role.STUDENT, CLASS, TO_CLASS))
                .thenRefused(INVITATION_ISSUER_NOT_AUTHORISED);
    }

    @Test
    @Tag("MEM-10")
    void a_link_that_was_taken_back_used_up_or_is_over_serves_no_more() {
        given(invitedSchool(MIA_REGISTERED, MIA_IS_TEN, REVOKED))
                .when(comes(MIA, Role.STUDENT, CLASS, TO_CLASS))
                .thenRefused(INVITATION_REVOKED);
        given(invitedSchool(MIA_REGISTERED, MIA_IS_TEN, used(ANNA), used(BORIS)))
                .when(comes(MIA, Role.STUDENT, CLASS, TO_CLASS))
                .thenRefused(INVITATION_EXHAUSTED);
        given(invitedSchool(MIA_REGISTERED, MIA_IS_TEN, used(ANNA)))
                .when(comes(MIA, Role.STUDENT, CLASS, TO_CLASS))
                .then(wish(MIA, Role.STUDENT, CLASS, LINK_TO_CLASS));
        given(invitedSchool(MIA_REGISTERED, MIA_IS_TEN))
                .when(new RequestMembership(
                        REQUEST, MIA, SCHOOL, Role.STUDENT, CLASS, TO_CLASS, JoiningTerms.DEFAULT, INVITED.expiresAt()))
                .thenRefused(INVITATION_EXPIRED);
    }

    private static Event used(AccountId by) {
        return new MembershipRequested(
                new RequestId(by.value()),
                by,
                SCHOOL,
                Role.STUDENT,
                CLASS,
                LINK_TO_CLASS,
                List.of(),
                null,
                null,
                EARLIER);
    }

    private static RequestMembership asks(AccountId who, Role role, @Nullable ClassId theClass) {
        return comes(who, role, theClass, null);
    }

    private static RequestMembership again(AccountId who, Role role, @Nullable ClassId theClass) {
        return new RequestMembership(OTHER_REQUEST, who, SCHOOL, role, theClass, null, JoiningTerms.DEFAULT, NOW);
    }

    private static RequestMembership comes(
            AccountId who, Role role, @Nullable ClassId theClass, @Nullable InvitedTo via) {
        return new RequestMembership(REQUEST, who, SCHOOL, role, theClass, via, JoiningTerms.DEFAULT, NOW);
    }

    private static List<Event> school(Event... more) {
        var all = new ArrayList<Event>(List.of(SCHOOL_REGISTERED, SCHOOL_ACTIVATED, CLASS_CREATED));
        all.addAll(List.of(more));
        return all;
    }

    private static List<Event> invitedSchool(Event... more) {
        var all = new ArrayList<Event>(school(TEACHER_ASSIGNED, INVITED));
        all.addAll(List.of(more));
        return all;
    }
}
