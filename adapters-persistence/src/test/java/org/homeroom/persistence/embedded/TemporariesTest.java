package org.homeroom.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporariesTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);

    @TempDir
    Path parent;

    @Test
    void what_a_killed_process_left_is_deleted_and_what_is_in_use_stays() throws Exception {
        Path left = Files.createDirectories(parent.resolve("left"));
        Files.createFile(DatabaseHome.lockFile(left));
        Files.setLastModifiedTime(left, LONG_AGO);
        try (DatabaseHome used = DatabaseHome.claim(parent.resolve("used"))) {
            Files.setLastModifiedTime(used.directory(), LONG_AGO);
            try (DatabaseHome made = Temporaries.in(parent).claimNew()) {
                assertThat(parent)
                        .isDirectoryContaining(made.directory()::equals)
                        .isDirectoryContaining(used.directory()::equals)
                        .isDirectoryNotContaining(left::equals);
            }
        }
    }
}
