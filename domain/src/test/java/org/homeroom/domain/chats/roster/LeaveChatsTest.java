package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_DEFERRED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaveChatsTest {

    private static final MembershipEnded MIA_LEFT =
            new MembershipEnded(new MembershipId(new UUID(12, 1)), MIA, SCHOOL, Role.STUDENT, MembershipEnd.LEFT, NOW);
    private static final PupilRemovedFromClass MIA_REMOVED = new PupilRemovedFromClass(MIA, CLASS, SCHOOL, NOW);
    private static final HomeroomTeacherRelieved RELIEVED = new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW);
    private static final ParticipantLeft MIA_OUT = new ParticipantLeft(CHAT, MIA, SCHOOL, Role.STUDENT, NOW);

    @Test
    @Tag("P-07")
    @Tag("ACC-12")
    void whoever_leaves_the_school_leaves_its_chats_and_once_is_enough() {
        var left = given(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, MIA_LEFT);
        left.when(leaves(MIA)).then(MIA_OUT);
        left.after(leaves(MIA)).when(leaves(MIA)).thenNothingHappens();
        given(CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED, MIA_LEFT)
                .when(leaves(MIA))
                .then(MIA_OUT);
    }

    @Test
    @Tag("P-07")
    void whoever_changes_the_class_leaves_one_chat_and_stays_in_the_other() {
        given(CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, MIA_REMOVED)
                .and(new ChatCreated(
                        OTHER_CHAT, ChatKind.CLASS, SCHOOL, OTHER_CLASS, List.of(Role.STUDENT, Role.TEACHER), EARLIER))
                .and(new PupilEnrolled(MIA, OTHER_CLASS, SCHOOL, ClassKind.HOMEROOM, NOW))
                .and(new ParticipantAdmitted(OTHER_CHAT, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, NOW))
                .when(leaves(MIA))
                .then(MIA_OUT);
    }

    @Test
    @Tag("P-19")
    void whoever_was_in_a_class_that_is_history_keeps_its_chat_as_long_as_the_place_in_the_school() {
        var approved = new MembershipApproved(
                MIA_LEFT.membership(), MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, null, null, EARLIER);
        var promoted = given(
                        CHAT_CREATED, approved, MIA_ENROLLED, MIA_ADMITTED, new ClassArchived(CLASS, SCHOOL, YEAR, NOW))
                .and(MIA_REMOVED);
        promoted.when(leaves(MIA)).thenNothingHappens();
        promoted.and(MIA_LEFT).when(leaves(MIA)).then(MIA_OUT);
        promoted.and(new ClassRestored(CLASS, SCHOOL, YEAR, NOW))
                .when(leaves(MIA))
                .then(MIA_OUT);
    }

    @Test
    @Tag("P-09")
    void the_homeroom_teacher_who_was_replaced_leaves_the_class_chat() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, RELIEVED)
                .when(leaves(TEACHER))
                .then(new ParticipantLeft(CHAT, TEACHER, SCHOOL, Role.TEACHER, NOW));
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(leaves(TEACHER))
                .thenNothingHappens();
    }

    @Test
    void whoever_has_left_belongs_to_the_chat_no_more_and_may_come_back() {
        var model = Participation.of(MIA, CHAT, SCHOOL);
        assertThat(model.fold(List.of(CHAT_CREATED, MIA_ADMITTED, MIA_OUT)).role())
                .isNull();
        given(
                        CHAT_CREATED,
                        CLASS_CREATED,
                        SCHOOL_REGISTERED,
                        MIA_IS_TEN,
                        MIA_ENROLLED,
                        CONSENT_GRANTED,
                        MIA_ADMITTED,
                        MIA_REMOVED)
                .and(MIA_OUT, MIA_ENROLLED)
                .when(new JoinClassChat(CLASS, SCHOOL, MIA, NOW))
                .then(new ParticipantAdmitted(CHAT, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, NOW));
    }

    @Test
    @Tag("P-07")
    @Tag("P-09")
    void it_goes_on_record_after_every_end_of_a_place() {
        assertThat(new WhenMembershipEndedThenLeaveChats().then(MIA_LEFT)).isEqualTo(leaves(MIA));
        assertThat(new WhenPupilRemovedFromClassThenLeaveChats().then(MIA_REMOVED))
                .isEqualTo(new LeaveChats(MIA, SCHOOL, NOW));
        assertThat(new WhenHomeroomTeacherRelievedThenLeaveChats().then(RELIEVED))
                .isEqualTo(new LeaveChats(TEACHER, SCHOOL, NOW));
    }

    private static LeaveChats leaves(AccountId who) {
        return new LeaveChats(who, SCHOOL, NOW);
    }
}
