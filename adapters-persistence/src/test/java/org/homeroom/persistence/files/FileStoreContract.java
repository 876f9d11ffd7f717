package org.homeroom.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.homeroom.application.chats.FileStore;
import org.homeroom.application.chats.StoredFile;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.kernel.Digest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every store of files does, run against each of them. */
abstract class FileStoreContract {

    private static final int MEGABYTE = 1024 * 1024;

    abstract FileStore store();

    @Test
    @Tag("CHT-12")
    void what_is_kept_is_read_back_whole_and_in_parts() throws IOException {
        var file = stored(1);
        var bytes = new byte[3 * MEGABYTE];
        new Random(1).nextBytes(bytes);
        keep(file, bytes);
        assertThat(read(file, 0, bytes.length)).isEqualTo(bytes);
        assertThat(read(file, 10, 20)).isEqualTo(Arrays.copyOfRange(bytes, 10, 20));
        assertThat(read(file, bytes.length - 1, bytes.length)).hasSize(1);
    }

    @Test
    @Tag("CHT-12")
    void keeping_it_again_changes_nothing_and_another_content_is_another_file() throws IOException {
        var file = stored(2);
        keep(file, text("same"));
        keep(file, text("same"));
        assertThat(read(file, 0, 4)).isEqualTo(text("same"));
        var other = new StoredFile(file.file(), new Digest("f".repeat(64)));
        keep(other, text("else"));
        assertThat(read(file, 0, 4)).isEqualTo(text("same"));
    }

    @Test
    @Tag("CHT-12")
    void what_is_not_there_is_not_read_and_what_is_removed_is_gone() throws IOException {
        var file = stored(3);
        assertThat(store().read(file, 0, 1)).isEmpty();
        keep(file, text("a"));
        store().remove(file);
        store().remove(file);
        assertThat(store().read(file, 0, 1)).isEmpty();
    }

    @Test
    @Tag("CHT-12")
    void all_that_is_older_can_be_gone_through_page_by_page() throws IOException {
        for (var i = 10; i < 15; i++) keep(stored(i), text("a"));
        var later = Instant.now().plusSeconds(60);
        var seen = new ArrayList<StoredFile>();
        var page = store().keptBefore(later, Optional.empty(), 2);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(2);
            seen.addAll(page);
            page = store().keptBefore(later, Optional.of(page.getLast()), 2);
        }
        assertThat(seen).doesNotHaveDuplicates().contains(stored(10), stored(11), stored(12), stored(13), stored(14));
        assertThat(store().keptBefore(Instant.now().minusSeconds(60), Optional.empty(), 100))
                .isEmpty();
    }

    final void keep(StoredFile file, byte[] bytes) throws IOException {
        var spool = store().spool();
        Files.write(spool, bytes);
        store().keep(file, spool);
        Files.deleteIfExists(spool);
    }

    private byte[] read(StoredFile file, long from, long to) throws IOException {
        try (var bytes = store().read(file, from, to).orElseThrow()) {
            return bytes.readAllBytes();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static StoredFile stored(int number) {
        return new StoredFile(new FileId(new UUID(80, number)), new Digest("%064x".formatted(number)));
    }
}
