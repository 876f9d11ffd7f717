package org.homeroom.persistence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.homeroom.application.chats.FileStore;
import org.homeroom.application.chats.StoredFile;
import org.homeroom.domain.kernel.Digest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskFileStoreTest extends FileStoreContract {

    @TempDir
    Path folder;

    @Override
    FileStore store() {
        return new DiskFileStore(folder.resolve("files"));
    }

    @Test
    void an_empty_store_has_nothing() throws IOException {
        assertThat(store().keptBefore(Instant.now(), Optional.empty(), 10)).isEmpty();
        store().clearSpools(Instant.now());
    }

    @Test
    @Tag("CHT-12")
    void what_was_left_in_a_spool_goes() throws IOException {
        var left = store().spool();
        store().clearSpools(Instant.now().minusSeconds(60));
        assertThat(left).exists();
        store().clearSpools(Instant.now().plusSeconds(60));
        assertThat(left).doesNotExist();
    }

    @Test
    void no_name_leads_out_of_the_folder() throws IOException {
        var evil = new StoredFile(stored(1).file(), new Digest("../../../etc/passwd"));
        var spool = store().spool();
        assertThatThrownBy(() -> store().keep(evil, spool)).isInstanceOf(IllegalArgumentException.class);
        Files.delete(spool);
    }
}
