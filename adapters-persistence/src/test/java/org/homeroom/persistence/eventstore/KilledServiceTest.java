package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A process that appends is killed in the middle of it; what it said to be stored is compared with what is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KilledServiceTest {
    private static final int ROUNDS = Integer.getInteger("crash.rounds", 3);

    private final TestDatabase database = new TestDatabase();
    private final List<String> ledger = new ArrayList<>();

    @AfterEach
    void close() {
        database.connections.close();
    }

    @Test
    void what_it_acknowledged_is_there_once_and_positions_stay_dense() throws Exception {
        for (int round = 1; round <= ROUNDS; round++) {
            appendAndKill(300 + 10 * round);
        }
        List<String> stored = stored();
        assertThat(stored).doesNotHaveDuplicates().containsAll(ledger);
        assertThat(database.count("SELECT max(position) FROM eventstore.events"))
                .as("%d rounds: %d acknowledged, %d stored", ROUNDS, ledger.size(), stored.size())
                .isEqualTo(stored.size());
        assertThat(database.count("SELECT count(*) FROM eventstore.event_tag")).isEqualTo(stored.size());
        System.out.printf("%d rounds: %d acknowledged, %d stored%n", ROUNDS, ledger.size(), stored.size());
    }

    private void appendAndKill(int acknowledged) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Daxoniq.update-checker.disabled=true",
                        "-cp",
                        System.getProperty("java.class.path", ""),
                        AppendingProcess.class.getName(),
                        Integer.toString(TestDatabase.port()),
                        database.name,
                        TestDatabase.APPLICATION)
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            int before = ledger.size();
            for (String id = said.readLine(); id != null; id = said.readLine()) {
                ledger.add(id);
                if (ledger.size() == before + acknowledged) {
                    process.toHandle().destroyForcibly(); // the process itself would close what it said
                }
            }
            assertThat(ledger.size()).as("events of this round").isGreaterThanOrEqualTo(before + acknowledged);
        } finally {
            process.destroyForcibly().waitFor();
        }
        dropHalfLine();
    }

    /** The last words may have been cut off. */
    private void dropHalfLine() {
        if (ledger.getLast().length() < 36) {
            ledger.removeLast();
        }
    }

    private List<String> stored() throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = database.jdbc();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM eventstore.events")) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }
}
