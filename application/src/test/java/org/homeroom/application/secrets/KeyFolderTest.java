package org.homeroom.application.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_key_is_made_once_and_kept() {
        var key = new KeyFolder(folder.resolve("keys")).key("hashes");
        assertThat(key).hasSize(32);
        assertThat(new KeyFolder(folder.resolve("keys")).key("hashes")).isEqualTo(key);
        assertThat(new KeyFolder(folder.resolve("keys")).key("personal")).isNotEqualTo(key);
    }

    @Test
    void only_its_owner_can_read_it_and_nothing_else_is_left() throws IOException {
        var keys = folder.resolve("keys");
        new KeyFolder(keys).key("hashes");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("hashes"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(keys)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_key_that_is_there_is_not_made_again() {
        var keys = new KeyFolder(folder);
        keys.key("own", () -> new byte[] {1, 2, 3});
        assertThat(keys.key("own", () -> {
                    throw new AssertionError("made again");
                }))
                .containsExactly(1, 2, 3);
    }

    @Test
    void of_many_who_make_it_at_once_all_get_the_same() {
        var keys = IntStream.range(0, 50)
                .parallel()
                .mapToObj(i -> new KeyFolder(folder).key("hashes"))
                .map(HexFormat.of()::formatHex)
                .distinct();
        assertThat(keys).hasSize(1);
    }

    @Test
    void where_no_key_can_be_kept_it_says_so() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new KeyFolder(file).key("hashes"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("hashes");
    }
}
