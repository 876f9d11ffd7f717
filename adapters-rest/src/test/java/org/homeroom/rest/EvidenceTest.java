package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.InclusionProof;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TilePath;
import org.homeroom.evidence.TiledTree;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.evidence.audit.Statement;
import org.homeroom.evidence.audit.Verification;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class EvidenceTest {

    @Inject
    CapturedCodes codes;

    @TempDir
    Path temporary;

    @Test
    @Tag("S-43")
    void everybody_may_watch_the_signed_tree_grow_and_sees_nothing_but_hashes() {
        var school = SchoolOverHttp.open(codes);
        assertThat(school.id).isNotBlank();
        eventually(() -> given().get("/v1/evidence/checkpoint").then().statusCode(200));
        var note = Note.of(given().get("/v1/evidence/checkpoint").asString());
        var checkpoint = Checkpoint.of(note);

        assertThat(note.signedBy(key())).isTrue();
        assertThat(new TiledTree(EvidenceTest::tile, checkpoint.size()).root()).isEqualTo(checkpoint.root());
        var first = "/v1/evidence/tile/" + new TilePath(0, 0, 1).path();
        assertThat(given().get(first).header("Cache-Control")).contains("immutable");
        assertThat(given().get("/q/metrics").asString()).contains("homeroom_evidence_unheard_attestors 0.0");
        assertProblem(given().get("/v1/evidence/tile/entries/000.p/1"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/evidence/tile/0/x999/999"), 404, "NOT_FOUND");
        assertProblem(given().get("/v1/evidence/tile/0/0"), 404, "NOT_FOUND");
    }

    @Test
    @Tag("S-43")
    void the_history_of_a_school_is_taken_along_and_verified_without_the_service() throws IOException {
        var school = SchoolOverHttp.withRoster(codes);
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var path = school.path("/audit/export");
        assertProblem(stranger.asks().get(path), 404, "NOT_FOUND");
        assertProblem(stranger.asks().get("/v1/operations/audit/export"), 403, "NOT_AUTHORISED");
        assertThat(given().get(path).statusCode()).isEqualTo(401);
        covered();

        var answer = school.administrator.asks().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        var zip = Files.write(temporary.resolve("history.zip"), answer.asByteArray());
        var report = Verification.of(zip, List.of(key()));
        assertThat(report.findings()).isEmpty();
        assertThat(report.statements())
                .extracting(Statement::about)
                .contains(Statement.About.NONE_OF_THE_SCHOOL_MISSING, Statement.About.NOT_OTHER_SCHOOLS);

        var whole = SchoolOverHttp.operator(codes).asks().get("/v1/operations/audit/export");
        var all = Files.write(temporary.resolve("whole.zip"), whole.asByteArray());
        assertThat(Verification.with(List.of(key()))
                        .knowing(List.of(zip))
                        .of(all)
                        .findings())
                .isEmpty();
    }

    @Test
    @Tag("S-40")
    void an_erasure_can_be_proved_and_printed() {
        var school = SchoolOverHttp.withRoster(codes);
        var mia = school.everybodyJoins(school.theClass("5А")).named("Мия");
        var guardian = school.guardianOf(mia, school.administrator);
        var path = school.path("/people/" + mia.account() + "/erasure");
        assertProblem(school.administrator.asks().get(path + "/certificate"), 404, "NOT_FOUND");
        guardian.asks().post("/v1/accounts/" + mia.account() + "/erasure");
        eventually(() -> assertThat(school.administrator
                        .asks()
                        .body(Map.of("certificate", "7/2026 <b>"))
                        .put(path)
                        .statusCode())
                .isEqualTo(204));
        eventually(() ->
                school.administrator.asks().get(path + "/certificate").then().statusCode(200));
        assertProblem(guardian.asks().get(path + "/certificate"), 403, "NOT_AUTHORISED");

        var certificate = school.administrator.asks().get(path + "/certificate").jsonPath();
        var proof = InclusionProof.of(String.join("\n", certificate.getList("proof", String.class)));
        assertThat(certificate.getString("number")).isEqualTo("7/2026 <b>");
        assertThat(certificate.getString("account")).isEqualTo("account=" + mia.account());
        assertThat(certificate.getLong("position")).isEqualTo(proof.index() + 1);
        assertThat(proof.checkpoint().signedBy(key())).isTrue();
        assertThat(proof.holdsFor(
                        new Hashing().leaf(certificate.getString("entry").getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        var page = school.administrator
                .asks()
                .accept("text/html")
                .get(path + "/certificate")
                .asString();
        assertThat(page).contains("7/2026 &lt;b&gt;", "c2sp.org/tlog-proof@v1").doesNotContain("Мия");
    }

    /** Until all that is in the log now is signed. */
    private static void covered() {
        var before = size();
        eventually(() -> assertThat(size()).isGreaterThan(0));
        eventually(() -> {
            var now = size();
            assertThat(now).isGreaterThanOrEqualTo(before);
            assertThat(given().get("/q/health/ready").asString())
                    .contains("\"covered\": " + now)
                    .doesNotContain("alarm");
        });
    }

    private static long size() {
        var answer = given().get("/v1/evidence/checkpoint");
        return answer.statusCode() == 200
                ? Checkpoint.of(Note.of(answer.asString())).size()
                : 0;
    }

    private static VerifierKey key() {
        return VerifierKey.of(given().get("/v1/evidence/key").asString());
    }

    private static byte[] tile(TilePath tile) {
        var answer = given().get("/v1/evidence/tile/" + tile.path());
        assertThat(answer.statusCode()).isEqualTo(200);
        var bytes = answer.asByteArray();
        assertThat(bytes).hasSize(tile.width() * Hashing.LENGTH);
        return Arrays.copyOf(bytes, bytes.length);
    }
}
