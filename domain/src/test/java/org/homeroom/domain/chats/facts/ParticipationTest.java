package org.homeroom.domain.chats.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
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
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParticipationTest {

    @Test
    void nobody_belongs_to_a_chat_without_reason() {
        assertThat(of(MIA)).isEqualTo(Participation.none());
        assertThat(of(MIA, CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED).bars(NOW))
                .contains(NOT_A_PARTICIPANT);
    }

    @Test
    void a_deferred_admission_is_a_place_without_a_right() {
        var deferred = of(MIA, SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED);
        assertThat(deferred.role()).isEqualTo(Role.STUDENT);
        assertThat(deferred.admitted()).isFalse();
        assertThat(deferred.bars(NOW)).contains(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    void an_admitted_pupil_takes_part_as_long_as_the_consent_holds() {
        var admitted =
                of(MIA, SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, CONSENT_GRANTED);
        assertThat(admitted.admitted()).isTrue();
        assertThat(admitted.bars(NOW)).isEmpty();
        assertThat(admitted.permission(NOW)).isEqualTo(new Permission.Allowed(11, CONSENT, LINK));
    }

    @Test
    void consent_concerns_pupils_only() {
        assertThat(of(TEACHER, CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED).permission(NOW))
                .isEqualTo(Permission.UNCONDITIONAL);
        assertThat(of(TEACHER, CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED).bars(NOW))
                .isEmpty();
        assertThat(of(TEACHER, CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED).permission(Role.STUDENT, NOW))
                .isEqualTo(new Permission.Denied(13, GUARDIAN_CONSENT_REQUIRED));
    }

    @Test
    void a_place_in_another_chat_or_another_school_is_none_here() {
        assertThat(of(
                                MIA,
                                new ParticipantAdmitted(
                                        OTHER_CHAT, MIA, SCHOOL, Role.STUDENT, 11, CONSENT, LINK, EARLIER),
                                new ParticipantAdmitted(
                                        CHAT, MIA, OTHER_SCHOOL, Role.STUDENT, 11, CONSENT, LINK, EARLIER))
                        .role())
                .isNull();
    }

    private static Participation of(AccountId account, Event... history) {
        return Participation.of(account, CHAT, SCHOOL).fold(List.of(history));
    }
}
