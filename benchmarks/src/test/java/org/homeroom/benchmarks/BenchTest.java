package org.homeroom.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Runs each benchmark as small as it gets: what the lines look like, not how fast anything is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BenchTest {
    private static final String[] SAMPLES = {"median", "min", "max"};
    private static final String[] LATENCIES = {"p50_ms", "p99_ms"};
    private static final String[] PEER = {"peer", "vs_peer"};
    private static final String[] LIMIT = {"limit", "vs_limit"};

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.of(Optional.empty());
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    @Test
    void append_is_measured_beside_limit_and_peer() throws Exception {
        List<JsonNode> lines = lines("append", "--rounds=1", "--seconds=0.2", "--cases=8x1,32x10");
        assertThat(cases(lines)).containsExactly("append-8x1", "append-32x10");
        for (JsonNode line : lines) {
            assertNumbers(line, SAMPLES, LATENCIES, PEER);
            if (Pgbench.find().isPresent()) {
                assertNumbers(line, LIMIT);
            }
        }
    }

    @Test
    void source_is_measured_for_each_kind_of_boundary() throws Exception {
        List<JsonNode> lines = lines("source", "--rounds=1", "--seconds=0.2", "--events=1000");
        assertThat(cases(lines)).containsExactly("source-tag", "source-tag-and-type", "source-two-tags");
        lines.forEach(line -> assertNumbers(line, SAMPLES, LATENCIES));
        assertNumbers(lines.getFirst(), PEER);
    }

    @Test
    void answers_are_measured_beside_a_school_that_never_talked() throws Exception {
        List<JsonNode> lines = lines("answers", "--rounds=1", "--seconds=0.2", "--events=1000");
        assertThat(cases(lines))
                .containsExactly("q01-class", "q01-class-growth", "q01-all", "q01-all-growth", "q02", "q02-growth");
        lines.forEach(line -> assertNumbers(line, SAMPLES));
    }

    @Test
    void growth_ends_with_the_ratios() throws Exception {
        List<JsonNode> lines = lines("growth", "--rounds=1", "--seconds=0.2", "--events=10000");
        assertThat(cases(lines))
                .containsExactly(
                        "append-at-100",
                        "source-at-100",
                        "append-at-1000",
                        "source-at-1000",
                        "append-at-10000",
                        "source-at-10000",
                        "append-growth",
                        "source-growth");
        lines.forEach(line -> assertNumbers(line, SAMPLES));
        assertThat(lines.getLast().get("unit").asText()).isEqualTo("ratio");
    }

    @Test
    void replay_tells_the_heap() throws Exception {
        List<JsonNode> lines = lines("replay", "--rounds=1", "--events=1000", "--cases=bytes");
        assertThat(cases(lines)).containsExactly("replay-bytes");
        lines.forEach(line -> assertNumbers(line, SAMPLES, LIMIT, new String[] {"heap_mb"}));
        assertNumbers(lines.getFirst(), PEER);
    }

    @Test
    void tail_counts_what_was_skipped() throws Exception {
        List<JsonNode> lines = lines("tail", "--rounds=1", "--seconds=0.2");
        assertThat(cases(lines)).containsExactly("tail-200");
        assertNumbers(lines.getFirst(), SAMPLES, LATENCIES);
        assertThat(lines.getFirst().get("skipped").asInt(-1)).isZero();
    }

    @Test
    void stress_finds_violations_only_where_the_protection_is_gone() throws Exception {
        List<JsonNode> lines = lines("stress", "--rounds=3", "--cases=capacity,write-skew");
        assertThat(lines).allSatisfy(line -> {
            boolean unprotected = line.get("case").asText().contains("-without-");
            long harm = line.get("violations").asLong() + line.get("failures").asLong();
            assertThat(harm > 0).as(line.toString()).isEqualTo(unprotected);
        });
        assertThat(cases(lines))
                .containsExactly(
                        "capacity",
                        "write-skew",
                        "capacity-without-lock",
                        "write-skew-without-lock",
                        "capacity-without-condition",
                        "write-skew-without-condition");
    }

    @Test
    void leaves_and_their_verification_are_measured() throws Exception {
        assertThat(cases(lines("leaves", "--rounds=1", "--events=10000"))).containsExactly("leaves-of-300-bytes");
        List<JsonNode> lines = lines("verify", "--rounds=1", "--events=1000");
        assertThat(cases(lines)).containsExactly("verify-1000");
        lines.forEach(line -> assertNumbers(line, SAMPLES));
    }

    @Test
    void what_signing_costs_is_measured_beside_a_log_that_is_not_signed() throws Exception {
        List<JsonNode> lines = lines("signed", "--rounds=1", "--seconds=0.2", "--cases=steady");
        assertThat(cases(lines)).containsExactly("steady-unsigned", "steady-signed", "steady", "lag");
        assertNumbers(lines.get(2), SAMPLES);
        assertNumbers(lines.getLast(), LATENCIES);
    }

    private static List<JsonNode> lines(String... arguments) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Bench.run(Arguments.of(arguments), cluster, new PrintStream(bytes, true, UTF_8));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : bytes.toString(UTF_8).lines().toList()) {
            JsonNode node = new ObjectMapper().readTree(line);
            assertThat(node.get("bench").asText()).isEqualTo(arguments[0]);
            assertThat(node.get("unit").asText()).isNotBlank();
            lines.add(node);
        }
        return lines;
    }

    private static List<String> cases(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("case").asText()).toList();
    }

    private static void assertNumbers(JsonNode line, String[]... groups) {
        for (String[] keys : groups) {
            for (String key : keys) {
                assertThat(line.path(key).isNumber()).as("%s in %s", key, line).isTrue();
            }
        }
    }
}
