package org.homeroom.application.chats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.RecordingPublished;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MediaType;
import org.homeroom.domain.chats.facts.RecordingId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileSweepTest {

    private final List<Event> log = new ArrayList<>();
    private final Kept store = new Kept(new ArrayList<>());
    private final History history = boundary -> CompletableFuture.completedStage(IntStream.range(0, log.size())
            .filter(i -> boundary.contains(log.get(i)))
            .mapToObj(i -> new Recorded(i, "" + i, NOW, log.get(i), Map.of()))
            .toList());

    @Test
    @Tag("CHT-12")
    void only_what_is_on_record_with_these_bytes_stays() throws IOException {
        log.add(uploaded(1, ANNA, "a"));
        store.files().addAll(List.of(stored(1, "a"), stored(1, "b"), stored(2, "a")));
        new FileSweep(store, history).sweep(NOW.plus(Duration.ofDays(2)));
        assertThat(store.files()).containsExactly(stored(1, "a"));
    }

    @Test
    @Tag("P-20")
    void the_files_of_somebody_whose_data_were_erased_go() throws IOException {
        log.add(uploaded(1, ANNA, "a"));
        log.add(uploaded(2, MIA, "a"));
        log.add(erased(ANNA));
        store.files().addAll(List.of(stored(1, "a"), stored(2, "a")));
        new FileSweep(store, history).sweep(NOW.plus(Duration.ofDays(2)));
        assertThat(store.files()).containsExactly(stored(2, "a"));
    }

    @Test
    @Tag("CAL-05")
    void recordings_go_when_their_time_is_over() throws IOException {
        log.add(uploaded(1, ANNA, "a"));
        log.add(new RecordingPublished(
                new RecordingId(new UUID(2, 1)),
                new CallId(new UUID(2, 2)),
                CHAT,
                SCHOOL,
                new FileId(new UUID(1, 1)),
                OfficerId.of(ANNA),
                NOW.plus(Duration.ofDays(10)),
                NOW));
        store.files().add(stored(1, "a"));
        new FileSweep(store, history).sweep(NOW.plus(Duration.ofDays(9)));
        assertThat(store.files()).hasSize(1);
        new FileSweep(store, history).sweep(NOW.plus(Duration.ofDays(10)));
        assertThat(store.files()).isEmpty();
    }

    private static StoredFile stored(int number, String digest) {
        return new StoredFile(new FileId(new UUID(1, number)), new Digest(digest));
    }

    private static FileUploaded uploaded(int number, AccountId who, String digest) {
        return new FileUploaded(
                new FileId(new UUID(1, number)),
                null,
                SCHOOL,
                who,
                MediaType.PDF,
                5,
                new Digest(digest),
                Personal.of(who, "a.pdf"),
                NOW);
    }

    private static PersonalDataErased erased(AccountId who) {
        return new PersonalDataErased(who, "1-у", NOW);
    }

    /** A store that remembers only what it has. */
    private record Kept(List<StoredFile> files) implements FileStore {

        @Override
        public Path spool() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keep(StoredFile file, Path spooled) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<InputStream> read(StoredFile file, long from, long to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(StoredFile file) {
            files.remove(file);
        }

        @Override
        public List<StoredFile> keptBefore(Instant then, Optional<StoredFile> after, int atMost) {
            return after.isPresent() ? List.of() : List.copyOf(files);
        }

        @Override
        public void clearSpools(Instant then) {}
    }
}
