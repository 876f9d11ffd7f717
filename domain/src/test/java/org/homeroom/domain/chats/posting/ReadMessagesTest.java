package org.homeroom.domain.chats.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadMessagesTest {

    @Test
    void who_takes_part_reads_and_it_leaves_nothing_on_record() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(reads(TEACHER))
                .thenNothingHappens();
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED, CONSENT_GRANTED)
                .when(reads(MIA))
                .thenNothingHappens();
    }

    @Test
    @Tag("MEM-01")
    @Tag("MEM-08")
    @Tag("S-23")
    void for_outsiders_the_chat_does_not_exist() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, CHAT_CREATED, MIA_ENROLLED, MIA_ADMITTED)
                .when(reads(STRANGER))
                .thenRefused(NOT_A_PARTICIPANT);
        given(new ParticipantAdmitted(CHAT, STRANGER, OTHER_SCHOOL, Role.TEACHER, 0, null, null, EARLIER))
                .when(reads(STRANGER))
                .thenRefused(NOT_A_PARTICIPANT);
        assertThat(NOT_A_PARTICIPANT.kind()).isEqualTo(Refusal.Kind.UNKNOWN);
    }

    @Test
    @Tag("S-13")
    void a_consent_withdrawn_ends_reading_at_once() {
        given(
                        SCHOOL_REGISTERED,
                        MIA_IS_TEN,
                        CHAT_CREATED,
                        MIA_ENROLLED,
                        MIA_ADMITTED,
                        CONSENT_GRANTED,
                        CONSENT_WITHDRAWN)
                .when(reads(MIA))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    void who_is_muted_still_reads() {
        given(
                        CHAT_CREATED,
                        TEACHER_ASSIGNED,
                        TEACHER_ADMITTED,
                        new SanctionImposed(
                                new SanctionId(new UUID(9, 2)),
                                SanctionKind.MUTE,
                                TEACHER,
                                SCHOOL,
                                CHAT,
                                ViolationReason.SPAM,
                                EARLIER,
                                NOW.plusSeconds(60),
                                OfficerId.of(ADMIN),
                                EARLIER))
                .when(reads(TEACHER))
                .thenNothingHappens();
    }

    private static ReadMessages reads(AccountId reader) {
        return new ReadMessages(CHAT, SCHOOL, reader, NOW);
    }
}
