package org.homeroom.domain.chats.files;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_DEFERRED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.files.FileRefusal.FILE_ID_TAKEN;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MediaType;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OfferFileTest {

    private static final FileId FILE = new FileId(new UUID(20, 1));

    @Test
    @Tag("CHT-12")
    void whoever_may_write_may_hand_a_file_in() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(offers(TEACHER, CHAT))
                .thenNothingHappens();
    }

    @Test
    @Tag("CHT-12")
    void outsiders_do_not_learn_of_the_chat() {
        given(CHAT_CREATED).when(offers(STRANGER, CHAT)).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    @Tag("CHT-12")
    @Tag("CON-09")
    void a_pupil_without_consent_hands_nothing_in() {
        given(SCHOOL_REGISTERED, MIA_IS_TEN, CHAT_CREATED, MIA_ENROLLED, MIA_DEFERRED)
                .when(offers(MIA, CHAT))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    void for_oneself_one_has_to_be_a_member_with_consent() {
        given(ANNA_IS_STAFF).when(offers(ANNA, null)).thenNothingHappens();
        given(ANNA_IS_STAFF).when(offers(STRANGER, null)).thenRefused(NOT_A_MEMBER);
        given(SCHOOL_REGISTERED, MIA_IS_TEN, MIA_ENROLLED)
                .when(offers(MIA, null))
                .thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    void the_id_of_somebody_elses_file_is_taken() {
        var known = new FileUploaded(
                FILE, null, SCHOOL, ANNA, MediaType.PDF, 5, new Digest("ab"), Personal.of(ANNA, "a.pdf"), EARLIER);
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, known)
                .when(offers(TEACHER, CHAT))
                .thenRefused(FILE_ID_TAKEN);
    }

    private static OfferFile offers(AccountId who, @Nullable ChatId chat) {
        return new OfferFile(FILE, chat, SCHOOL, who, NOW);
    }
}
