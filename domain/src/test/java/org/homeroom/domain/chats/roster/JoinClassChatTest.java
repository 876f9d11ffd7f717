package org.homeroom.domain.chats.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.CONSENT;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_DEFERRED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.OWN_CONSENT;
import static org.homeroom.domain.School5A.OWN_CONSENT_GRANTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.born;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDER_REJECTED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JoinClassChatTest {

    @Test
    @Tag("S-11")
    @Tag("CON-09")
    void a_pupil_under_14_without_consent_is_kept_on_the_list() {
        given(CHAT_CREATED, CLASS_CREATED, SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED)
                .when(joins(MIA))
                .then(new AdmissionDeferred(CHAT, MIA, SCHOOL, Role.STUDENT, 13, NOW));
    }

    @Test
    @Tag("CHT-03")
    @Tag("S-12")
    void a_pupil_with_a_guardians_consent_takes_part_on_its_basis() {
        given(CHAT_CREATED, CLASS_CREATED, SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, CONSENT_GRANTED)
                .when(joins(MIA))
                .then(new ParticipantAdmitted(CHAT, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, NOW));
    }

    @Test
    void a_pupil_of_14_takes_part_on_the_own_consent() {
        given(CHAT_CREATED, CLASS_CREATED, SCHOOL_REGISTERED, born("2012-01-01"), MIA_ENROLLED, OWN_CONSENT_GRANTED)
                .when(joins(MIA))
                .then(new ParticipantAdmitted(CHAT, MIA, SCHOOL, Role.STUDENT, 6, OWN_CONSENT, null, NOW));
    }

    @Test
    @Tag("CHT-03")
    void the_homeroom_teacher_takes_part_without_any_consent() {
        given(CHAT_CREATED, CLASS_CREATED, TEACHER_ASSIGNED)
                .when(joins(TEACHER))
                .then(new ParticipantAdmitted(CHAT, TEACHER, SCHOOL, Role.TEACHER, 0, null, null, NOW));
    }

    @Test
    @Tag("MEM-07")
    @Tag("S-23")
    void nobody_else_gets_in_whatever_link_they_hold() {
        given(CHAT_CREATED, CLASS_CREATED, OTHER_ADMIN_APPOINTED)
                .when(joins(STRANGER))
                .thenRefused(OUTSIDER_REJECTED);
        given(CHAT_CREATED, CLASS_CREATED, LINK_VERIFIED, CONSENT_GRANTED)
                .when(joins(ANNA))
                .thenRefused(OUTSIDER_REJECTED);
        given(CHAT_CREATED, CLASS_CREATED, new SubjectTeacherAssigned(CLASS, SCHOOL, BORIS, EARLIER))
                .when(joins(BORIS))
                .thenRefused(OUTSIDER_REJECTED);
    }

    @Test
    @Tag("CHT-03")
    void when_the_schools_lists_give_somebody_no_place_nobody_is_told_no() {
        var taught = given(CHAT_CREATED, CLASS_CREATED, new SubjectTeacherAssigned(CLASS, SCHOOL, BORIS, EARLIER));
        taught.when(new JoinClassChat(CLASS, SCHOOL, BORIS, false, NOW)).thenNothingHappens();
        taught.when(new JoinClassChat(CLASS, SCHOOL, MIA, false, NOW)).thenNothingHappens();
        assertThat(new WhenSubjectTeacherAssignedThenJoinClassChat()
                        .then(new SubjectTeacherAssigned(CLASS, SCHOOL, BORIS, EARLIER)))
                .isEqualTo(new JoinClassChat(CLASS, SCHOOL, BORIS, false, EARLIER));
    }

    @Test
    @Tag("MEM-07")
    void a_place_in_another_class_or_school_is_none_here() {
        given(CHAT_CREATED, CLASS_CREATED, new PupilEnrolled(MIA, OTHER_CLASS, SCHOOL, ClassKind.HOMEROOM, EARLIER))
                .when(joins(MIA))
                .thenRefused(OUTSIDER_REJECTED);
        given(CHAT_CREATED, CLASS_CREATED, new PupilEnrolled(MIA, CLASS, OTHER_SCHOOL, ClassKind.HOMEROOM, EARLIER))
                .when(joins(MIA))
                .thenRefused(OUTSIDER_REJECTED);
    }

    @Test
    void joining_twice_changes_nothing() {
        given(CHAT_CREATED, CLASS_CREATED, SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, CONSENT_GRANTED, MIA_ADMITTED)
                .when(joins(MIA))
                .thenNothingHappens();
        given(CHAT_CREATED, CLASS_CREATED, SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, MIA_DEFERRED)
                .when(joins(MIA))
                .thenNothingHappens();
    }

    @Test
    void who_was_kept_on_the_list_takes_part_once_a_guardian_agrees() {
        given(CHAT_CREATED, CLASS_CREATED, SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, MIA_DEFERRED, CONSENT_GRANTED)
                .when(joins(MIA))
                .then(new ParticipantAdmitted(CHAT, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, NOW));
    }

    @Test
    @Tag("CHT-01")
    void a_lesson_brings_pupils_and_whoever_teaches_it_together() {
        var subject =
                new ChatCreated(CHAT, ChatKind.SUBJECT, SCHOOL, CLASS, List.of(Role.STUDENT, Role.TEACHER), EARLIER);
        given(subject, SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, CONSENT_GRANTED)
                .when(joins(MIA))
                .then(new ParticipantAdmitted(CHAT, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, NOW));
        given(subject, new SubjectTeacherAssigned(CLASS, SCHOOL, BORIS, EARLIER))
                .when(joins(BORIS))
                .then(new ParticipantAdmitted(CHAT, BORIS, SCHOOL, Role.TEACHER, 0, null, null, NOW));
    }

    @Test
    @Tag("CHT-06")
    @Tag("P-09")
    void the_homeroom_teacher_comes_to_the_parents_too_and_a_pupil_never() {
        var parents = new ChatCreated(
                ChatId.ofParents(CLASS),
                ChatKind.CLASS_PARENTS,
                SCHOOL,
                CLASS,
                List.of(Role.PARENT, Role.TEACHER),
                EARLIER);
        given(CHAT_CREATED, parents, TEACHER_ASSIGNED)
                .when(joins(TEACHER))
                .then(
                        new ParticipantAdmitted(CHAT, TEACHER, SCHOOL, Role.TEACHER, 0, null, null, NOW),
                        new ParticipantAdmitted(
                                ChatId.ofParents(CLASS), TEACHER, SCHOOL, Role.TEACHER, 0, null, null, NOW));
        given(CHAT_CREATED, parents, SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED, CONSENT_GRANTED)
                .when(joins(MIA))
                .then(new ParticipantAdmitted(CHAT, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, NOW));
    }

    private static JoinClassChat joins(AccountId who) {
        return new JoinClassChat(CLASS, SCHOOL, who, NOW);
    }
}
