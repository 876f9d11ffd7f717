package org.homeroom.application.chats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.domain.chats.facts.ChatRefusal;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MediaType;
import org.homeroom.domain.chats.files.FileRefusal;
import org.homeroom.domain.chats.files.FileTerms;
import org.homeroom.domain.chats.files.UploadFile;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UploadsTest {

    private static final FileId FILE = new FileId(new UUID(1, 1));
    private static final int LIMIT = 1000;
    private static final FileTerms TERMS = new FileTerms(LIMIT, Set.of(MediaType.PDF));

    @TempDir
    Path folder;

    private final List<String> done = new ArrayList<>();
    private Outcome allowed = Outcome.nothingToDo();
    private Optional<MediaType> type = Optional.of(MediaType.PDF);
    private VirusScanner scanner = VirusScanner.NONE;

    @Test
    @Tag("CHT-12")
    void a_file_is_kept_and_then_put_on_record() throws IOException {
        var answer = receive("abc", "application/pdf; charset=x", 3);
        assertThat(answer.outcome()).isInstanceOf(Outcome.Accepted.class);
        assertThat(done)
                .containsExactly(
                        "kept ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", "recorded PDF 3");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Tag("CHT-12")
    void whoever_may_not_hand_anything_in_sends_no_bytes() throws IOException {
        allowed = Outcome.refuse(ChatRefusal.NOT_A_PARTICIPANT);
        var bytes = new ByteArrayInputStream(new byte[10]);
        assertRefused(receive(bytes, null, 10), ChatRefusal.NOT_A_PARTICIPANT);
        assertThat(bytes.available()).isEqualTo(10);
    }

    @Test
    @Tag("CHT-12")
    void what_is_too_large_is_not_read_to_its_end() throws IOException {
        var endless = new InputStream() {
            private long given;

            @Override
            public int read() {
                given++;
                return 1;
            }
        };
        assertRefused(receive(endless, null, -1), FileRefusal.FILE_TOO_LARGE);
        assertThat(endless.given).isLessThan(LIMIT + 200_000);
        assertRefused(receive(new ByteArrayInputStream(new byte[0]), null, LIMIT + 1), FileRefusal.FILE_TOO_LARGE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Tag("CHT-12")
    void what_is_empty_unknown_not_allowed_or_not_what_it_says_is_not_kept() throws IOException {
        assertRefused(receive("", null, 0), FileRefusal.FILE_EMPTY);
        assertRefused(receive("abc", "image/png", 3), FileRefusal.FILE_TYPE_NOT_ALLOWED);
        type = Optional.of(MediaType.PNG);
        assertRefused(receive("abc", "image/png", 3), FileRefusal.FILE_TYPE_NOT_ALLOWED);
        type = Optional.empty();
        assertRefused(receive("abc", null, 3), FileRefusal.FILE_TYPE_NOT_ALLOWED);
        assertThat(done).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Tag("CHT-12")
    void what_harms_is_not_kept_nor_what_nobody_can_look_through() throws IOException {
        scanner = file -> true;
        assertRefused(receive("abc", null, 3), FileRefusal.FILE_HARMFUL);
        scanner = file -> {
            throw new ScannerUnavailable(new IOException("gone"));
        };
        assertThatThrownBy(() -> receive("abc", null, 3)).isInstanceOf(ScannerUnavailable.class);
        assertThat(done).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private static void assertRefused(Answer answer, Refusal reason) {
        assertThat(answer.outcome()).isEqualTo(Outcome.refuse(reason));
    }

    private Answer receive(String text, @Nullable String said, long size) throws IOException {
        return receive(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), said, size);
    }

    private Answer receive(InputStream bytes, @Nullable String said, long size) throws IOException {
        var uploads =
                new Uploads(new Yes(), new Store(), file -> type, scanner, TERMS, Clock.fixed(NOW, ZoneOffset.UTC));
        return uploads.receive(new Uploads.Offer(FILE, CHAT, SCHOOL, ANNA, "a.pdf", said, size), bytes);
    }

    private final class Yes implements Homeroom {

        @Override
        public CompletionStage<Answer> ask(Command<?> command, Provenance provenance) {
            var upload = (UploadFile) command;
            done.add("recorded " + upload.type() + " " + upload.size());
            return CompletableFuture.completedStage(new Answer(Outcome.nothingToDo(), 1));
        }

        @Override
        public CompletionStage<Outcome> consider(Command<?> command) {
            return CompletableFuture.completedStage(allowed);
        }
    }

    private final class Store implements FileStore {

        @Override
        public Path spool() throws IOException {
            return Files.createTempFile(folder, "spool", null);
        }

        @Override
        public void keep(StoredFile file, Path spooled) {
            done.add("kept " + file.digest().value());
        }

        @Override
        public Optional<InputStream> read(StoredFile file, long from, long to) {
            return Optional.empty();
        }

        @Override
        public void remove(StoredFile file) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<StoredFile> keptBefore(Instant then, Optional<StoredFile> after, int atMost) {
            return List.of();
        }

        @Override
        public void clearSpools(Instant then) {
            throw new UnsupportedOperationException();
        }
    }
}
