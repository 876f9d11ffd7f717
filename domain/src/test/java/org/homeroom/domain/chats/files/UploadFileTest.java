package org.homeroom.domain.chats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.files.FileRefusal.FILE_EMPTY;
import static org.homeroom.domain.chats.files.FileRefusal.FILE_ID_TAKEN;
import static org.homeroom.domain.chats.files.FileRefusal.FILE_TOO_LARGE;
import static org.homeroom.domain.chats.files.FileRefusal.FILE_TYPE_NOT_ALLOWED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MediaType;
import org.homeroom.domain.chats.facts.OwnedFile;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadFileTest {

    private static final FileId FILE = new FileId(new UUID(20, 1));
    private static final Digest DIGEST = new Digest("ab");

    @Test
    @Tag("CHT-12")
    void a_file_is_an_id_a_type_a_size_and_a_digest() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .when(uploads(TEACHER, 5, FileTerms.DEFAULT))
                .then(uploaded(TEACHER));
    }

    @Test
    @Tag("CHT-12")
    void types_and_sizes_are_policy() {
        var start = given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED);
        start.when(uploads(TEACHER, 5, new FileTerms(5, Set.of(MediaType.PNG)))).thenRefused(FILE_TYPE_NOT_ALLOWED);
        start.when(uploads(TEACHER, 5, new FileTerms(4, Set.of(MediaType.PDF)))).thenRefused(FILE_TOO_LARGE);
        start.when(uploads(TEACHER, 5, new FileTerms(5, Set.of(MediaType.PDF)))).then(uploaded(TEACHER));
        start.when(uploads(TEACHER, 0, FileTerms.DEFAULT)).thenRefused(FILE_EMPTY);
    }

    @Test
    @Tag("CHT-12")
    void handing_the_same_in_again_changes_nothing() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED)
                .after(uploads(TEACHER, 5, FileTerms.DEFAULT))
                .when(uploads(TEACHER, 5, FileTerms.DEFAULT))
                .thenNothingHappens();
    }

    @Test
    void an_id_names_one_file() {
        given(CHAT_CREATED, TEACHER_ASSIGNED, TEACHER_ADMITTED, uploaded(ANNA))
                .when(uploads(TEACHER, 5, FileTerms.DEFAULT))
                .thenRefused(FILE_ID_TAKEN);
    }

    @Test
    @Tag("CHT-12")
    @Tag("MEM-08")
    void outsiders_hand_nothing_in() {
        given(CHAT_CREATED).when(uploads(STRANGER, 5, FileTerms.DEFAULT)).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    @Tag("CHT-12")
    void an_author_owns_the_file_in_its_chat_alone() {
        var file = OwnedFile.of(FILE, SCHOOL).fold(List.of(uploaded(TEACHER)));
        assertThat(file.handedIn(TEACHER, CHAT)).isTrue();
        assertThat(file.handedIn(MIA, CHAT)).isFalse();
        assertThat(file.handedIn(TEACHER, OTHER_CHAT)).isFalse();
    }

    private static UploadFile uploads(AccountId who, long size, FileTerms terms) {
        return new UploadFile(
                FILE, CHAT, SCHOOL, who, MediaType.PDF, size, DIGEST, Personal.of(who, "план.pdf"), terms, NOW);
    }

    private static FileUploaded uploaded(AccountId who) {
        return new FileUploaded(FILE, CHAT, SCHOOL, who, MediaType.PDF, 5, DIGEST, Personal.of(who, "план.pdf"), NOW);
    }
}
