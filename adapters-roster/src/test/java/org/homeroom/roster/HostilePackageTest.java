package org.homeroom.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.homeroom.application.memberships.RosterProblem;
import org.homeroom.application.memberships.RosterProblem.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostilePackageTest {

    private static final int MEBIBYTE = 1 << 20;

    @Test
    void what_is_no_zip_is_not_a_roster() {
        assertThat(kinds("sourcedId,status\n".getBytes(StandardCharsets.UTF_8))).containsExactly(Kind.NOT_A_ROSTER);
        assertThat(kinds(new byte[0])).containsExactly(Kind.NOT_A_ROSTER);
    }

    @Test
    void half_a_zip_is_not_a_roster() {
        byte[] zip = Draft.ofSample().zip();

        assertThat(kinds(Arrays.copyOf(zip, zip.length / 2))).containsExactly(Kind.NOT_A_ROSTER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../users.csv",
                "roster/../../users.csv",
                "/users.csv",
                "..\\users.csv",
                "C:\\roster\\users.csv",
                "../../etc/cron.d/evil"
            })
    void a_name_that_leads_out_of_the_package_refuses_it(String name) {
        assertThat(kinds(with(name, new byte[] {1}))).containsExactly(Kind.UNSAFE_PATH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"second/users.csv", "a/b/users.csv"})
    void files_in_several_folders_are_not_a_roster(String name) {
        assertThat(kinds(with(name, new byte[] {1}))).containsExactly(Kind.NOT_A_ROSTER);
    }

    @Test
    void nothing_is_ever_written(@TempDir Path folder) throws IOException {
        Path zip = Files.write(folder.resolve("roster.zip"), with("../escaped.csv", new byte[] {1}));
        new OneRosterReader().read(zip);

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(zip);
        }
        assertThat(folder.resolveSibling("escaped.csv")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"users.csv", "holiday.jpg", "folder/"})
    void a_bomb_is_not_unpacked(String name) {
        byte[] bomb = with(name, new byte[65 * MEBIBYTE]);

        assertThat(bomb.length).isLessThan(MEBIBYTE);
        assertThat(kinds(bomb)).containsExactly(Kind.FILE_TOO_LARGE);
    }

    @Test
    void many_small_files_are_too_much_together() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int number = 0; number < 30; number++) {
            files.put(number + ".bin", new byte[3 * MEBIBYTE]);
        }

        assertThat(kinds(Draft.zip(files))).containsExactly(Kind.FILE_TOO_LARGE);
    }

    @Test
    void a_zip_of_more_files_than_may_be_is_refused() {
        Map<String, byte[]> files = new TreeMap<>();
        for (int number = 0; number < 33; number++) {
            files.put(number + ".txt", new byte[0]);
        }

        assertThat(kinds(Draft.zip(files))).containsExactly(Kind.TOO_MANY_FILES);
    }

    @Test
    void a_stream_without_end_is_refused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'P';
            }
        };
        OneRosterReader narrow = new OneRosterReader(Draft.CLOCK, new PackageLimits(MEBIBYTE, 32, 1_000));

        assertThat(Draft.problems(narrow.read(endless)))
                .extracting(RosterProblem::kind)
                .containsExactly(Kind.FILE_TOO_LARGE);
    }

    @Test
    void a_folder_is_held_to_the_same_size(@TempDir Path folder) throws IOException {
        Draft.ofSample().writeTo(folder);
        OneRosterReader narrow = new OneRosterReader(Draft.CLOCK, new PackageLimits(10_000, 32, 1_000));

        assertThat(Draft.problems(narrow.read(folder)))
                .extracting(RosterProblem::kind)
                .containsExactly(Kind.FILE_TOO_LARGE);
    }

    @Test
    void a_stream_is_not_closed() throws IOException {
        try (ClosingStream stream = new ClosingStream(Draft.ofSample().zip())) {
            new OneRosterReader().read(stream);

            assertThat(stream.available()).isZero();
            assertThat(stream.closed).isFalse();
        }
    }

    @Test
    void an_open_quote_before_millions_of_lines_is_found_at_its_row() {
        Draft draft = Draft.ofSample();
        draft.text("users.csv", draft.text("users.csv") + "\"open,\n" + "x,y\n".repeat(6 * MEBIBYTE));

        assertThat(draft.problems())
                .extracting(RosterProblem::row, RosterProblem::kind)
                .containsExactly(tuple(70, Kind.BAD_QUOTING));
    }

    private static byte[] with(String name, byte[] content) {
        Map<String, byte[]> files = Draft.ofSample().files();
        files.put(name, content);
        return Draft.zip(files);
    }

    private static List<Kind> kinds(byte[] zip) {
        return Draft.problems(new OneRosterReader().read(new ByteArrayInputStream(zip))).stream()
                .map(RosterProblem::kind)
                .toList();
    }

    private static final class ClosingStream extends ByteArrayInputStream {

        private boolean closed;

        private ClosingStream(byte[] bytes) {
            super(bytes);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
