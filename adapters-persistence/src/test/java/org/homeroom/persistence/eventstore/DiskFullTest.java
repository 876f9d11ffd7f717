package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.persistence.eventstore.Engines.event;
import static org.homeroom.persistence.eventstore.Engines.source;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The log lies on a disk of its own that becomes full; only who may mount one can try that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DiskFullTest {
    private static final String FULL = "53100";
    private static final String LARGE = "x".repeat(100_000);

    private final TestDatabase database = new TestDatabase();
    private final PostgresEventStorageEngine engine =
            new PostgresEventStorageEngine(database.connections, Engines.CODEC, database.personalData());
    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createTempDirectory(
                "homeroom-disk", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=4m,mode=777", "tmpfs", disk.toString());
        assumeTrue(mounted, "may not mount a disk");
        Path directory = Files.createDirectory(disk.resolve("space"));
        Path ownedByServer = Path.of(database.dataDirectory());
        Files.setOwner(directory, Files.getOwner(ownedByServer));
        database.run("CREATE TABLESPACE " + database.name + " LOCATION '" + directory + "'");
        database.run("ALTER TABLE eventstore.events SET TABLESPACE " + database.name);
        // else the payloads are in the table's other file, and too small when compressed
        database.run("ALTER TABLE eventstore.events ALTER COLUMN payload SET STORAGE EXTERNAL");
    }

    @AfterEach
    void unmount() throws Exception {
        engine.close();
        database.connections.close();
        if (mounted) {
            database.dropWithTablespace();
            run("umount", "-l", disk.toString());
        }
        Files.deleteIfExists(disk);
    }

    @Test
    void appends_are_refused_reads_go_on_and_space_heals_it() throws Exception {
        int stored = appendUntilFull();
        assertThat(stored).isPositive();
        assertThat(source(engine, EventCriteria.havingTags("class", "1")).types())
                .hasSize(stored);
        assertThat(refusalOf(engine)).isEqualTo(FULL);

        assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
        Engines.append(engine, event("Filled", Map.of("text", LARGE), "class:1"));
        assertThat(database.count("SELECT count(*) FROM eventstore.events")).isEqualTo(stored + 1);
        assertThat(database.count("SELECT max(position) FROM eventstore.events"))
                .isEqualTo(stored + 1);
    }

    private int appendUntilFull() {
        int stored = 0;
        while (refusalOf(engine) == null) {
            stored++;
        }
        return stored;
    }

    private static @Nullable String refusalOf(PostgresEventStorageEngine engine) {
        try {
            Engines.append(engine, event("Filled", Map.of("text", LARGE), "class:1"));
            return null;
        } catch (CompletionException e) {
            return Failures.cause(e) instanceof PgException refused ? refused.getSqlState() : e.toString();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }
}
