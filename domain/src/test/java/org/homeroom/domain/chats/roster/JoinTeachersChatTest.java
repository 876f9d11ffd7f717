package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PLACE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-04")
class JoinTeachersChatTest {

    private static final ChatId TEACHERS = ChatId.ofTeachers(SCHOOL);
    private static final MembershipApproved A_TEACHER =
            new MembershipApproved(OTHER_PLACE, TEACHER, SCHOOL, Role.TEACHER, ApprovalEvidence.ROSTER, EARLIER);
    private static final Scenario THERE = given().after(new CreateTeachersChat(SCHOOL, EARLIER));

    @Test
    void every_teacher_of_the_school_is_in_it() {
        THERE.and(A_TEACHER).when(joins(TEACHER)).then(admitted(TEACHER, Role.TEACHER));
        THERE.and(A_TEACHER).after(joins(TEACHER)).when(joins(TEACHER)).thenNothingHappens();
    }

    @Test
    @Tag("CHT-05")
    void so_are_those_who_direct_or_administer_the_school() {
        THERE.and(DIRECTOR_APPOINTED).when(joins(BORIS)).then(admitted(BORIS, Role.STAFF));
        THERE.and(ADMIN_APPOINTED).when(joins(ADMIN)).then(admitted(ADMIN, Role.STAFF));
    }

    @Test
    void nobody_else_is() {
        THERE.and(ANNA_IS_STAFF).when(joins(ANNA)).thenNothingHappens();
        THERE.and(MIA_ENROLLED).when(joins(MIA)).thenNothingHappens();
        THERE.when(joins(STRANGER)).thenNothingHappens();
        given(A_TEACHER).when(joins(TEACHER)).thenNothingHappens();
    }

    private static JoinTeachersChat joins(AccountId who) {
        return new JoinTeachersChat(who, SCHOOL, NOW);
    }

    private static ParticipantAdmitted admitted(AccountId who, Role role) {
        return new ParticipantAdmitted(TEACHERS, who, SCHOOL, role, 0, null, null, NOW);
    }
}
