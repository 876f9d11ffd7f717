package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeroom.application.chats.FileStore;
import org.homeroom.application.chats.FileSweep;
import org.homeroom.application.chats.StoredFile;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.rest.SchoolOverHttp.People;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files and study materials, from the first byte to the last. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilesTest {

    private static final byte[] PDF = ("%PDF-1.7\n" + "0123456789".repeat(1000)).getBytes(StandardCharsets.US_ASCII);
    private static final long LARGEST = 50L * 1024 * 1024;

    @Inject
    CapturedCodes codes;

    @Inject
    FileSweep sweep;

    @Inject
    FileStore store;

    private record Class9(SchoolOverHttp school, String chat, Person zoe, Person lev) {}

    private Class9 ninthClass() {
        var school = SchoolOverHttp.withRoster(codes);
        var chat = school.theClass("9А");
        People people = school.everybodyJoins(chat);
        var zoe = people.named("Зоя");
        assertThat(school.grant(zoe, zoe, "CHAT").statusCode()).isEqualTo(204);
        eventually(
                () -> assertThat(school.post(zoe, chat, "Привет").statusCode()).isEqualTo(201));
        var lev = people.named("Лев");
        eventually(
                () -> assertThat(school.post(lev, chat, "Привет").statusCode()).isEqualTo(201));
        return new Class9(school, chat, zoe, lev);
    }

    private static Response upload(Person who, String path, String type, byte[] bytes) {
        return given().auth()
                .oauth2(who.token())
                .contentType(type)
                .header("Content-Disposition", "attachment; filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD.pdf")
                .body(bytes)
                .put(path);
    }

    private static Response read(Person who, String path, Map<String, String> headers) {
        return given().auth().oauth2(who.token()).headers(headers).get(path);
    }

    @Test
    @Tag("CHT-12")
    void a_file_of_a_chat_goes_to_its_readers_and_to_nobody_else() {
        var ninth = ninthClass();
        var school = ninth.school();
        var file = UUID.randomUUID();
        var path = school.path("/chats/" + ninth.chat() + "/files/" + file);
        assertThat(upload(ninth.zoe(), path, "application/pdf", PDF).statusCode())
                .isEqualTo(201);
        assertThat(upload(ninth.zoe(), path, "application/pdf", PDF).statusCode())
                .isEqualTo(201);
        assertProblem(upload(ninth.lev(), path, "application/pdf", PDF), 409, "FILE_ID_TAKEN");

        var there = school.path("/files/" + file);
        var read = read(ninth.lev(), there, Map.of());
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.asByteArray()).isEqualTo(PDF);
        assertThat(read.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(read.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD.pdf");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");

        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        assertProblem(read(stranger, there, Map.of()), 404, "NOT_A_PARTICIPANT");
        assertProblem(read(school.administrator, there, Map.of()), 404, "NOT_A_PARTICIPANT");
        assertProblem(
                upload(
                        stranger,
                        school.path("/chats/" + ninth.chat() + "/files/" + UUID.randomUUID()),
                        "application/pdf",
                        PDF),
                404,
                "NOT_A_PARTICIPANT");
        assertThat(school.withdraw(ninth.zoe(), ninth.zoe(), "CHAT").statusCode())
                .isEqualTo(204);
        assertThat(read(ninth.zoe(), there, Map.of()).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("CHT-12")
    void a_download_goes_on_where_it_has_stopped() {
        var ninth = ninthClass();
        var file = UUID.randomUUID();
        upload(ninth.zoe(), ninth.school().path("/chats/" + ninth.chat() + "/files/" + file), "application/pdf", PDF)
                .then()
                .statusCode(201);
        var path = ninth.school().path("/files/" + file);
        var first = read(ninth.lev(), path, Map.of("Range", "bytes=0-99"));
        assertThat(first.statusCode()).isEqualTo(206);
        assertThat(first.asByteArray()).isEqualTo(Arrays.copyOf(PDF, 100));
        assertThat(first.header("Content-Range")).isEqualTo("bytes 0-99/" + PDF.length);
        var tag = first.header("ETag");
        var rest = read(ninth.lev(), path, Map.of("Range", "bytes=100-", "If-Range", tag));
        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.asByteArray()).isEqualTo(Arrays.copyOfRange(PDF, 100, PDF.length));
        var last = read(ninth.lev(), path, Map.of("Range", "bytes=-5"));
        assertThat(last.asByteArray()).isEqualTo(Arrays.copyOfRange(PDF, PDF.length - 5, PDF.length));
        var other = read(ninth.lev(), path, Map.of("Range", "bytes=100-", "If-Range", "\"another\""));
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.asByteArray()).isEqualTo(PDF);
        var beyond = read(ninth.lev(), path, Map.of("Range", "bytes=99999-"));
        assertProblem(beyond, 416, "RANGE_NOT_SATISFIABLE");
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + PDF.length);
        assertThat(read(ninth.lev(), path, Map.of("If-None-Match", tag)).statusCode())
                .isEqualTo(304);
    }

    @Test
    @Tag("CHT-12")
    void what_is_not_what_it_says_or_not_allowed_or_too_large_is_not_taken() throws Exception {
        var ninth = ninthClass();
        var path = ninth.school().path("/chats/" + ninth.chat() + "/files/");
        var program = "MZ\u0000\u0003\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(
                upload(ninth.zoe(), path + UUID.randomUUID(), "application/pdf", program),
                422,
                "FILE_TYPE_NOT_ALLOWED");
        assertProblem(upload(ninth.zoe(), path + UUID.randomUUID(), "image/png", PDF), 422, "FILE_TYPE_NOT_ALLOWED");
        assertThat(upload(ninth.zoe(), path + UUID.randomUUID(), "application/octet-stream", PDF)
                        .statusCode())
                .isEqualTo(201);
        assertProblem(
                given().auth()
                        .oauth2(ninth.zoe().token())
                        .contentType("application/pdf")
                        .body(PDF)
                        .put(path + UUID.randomUUID()),
                400,
                "REQUEST_MALFORMED");
        assertThat(tooLarge(ninth.zoe(), path + UUID.randomUUID())).contains("FILE_TOO_LARGE");
    }

    /** Without saying how long it is. */
    private static String tooLarge(Person who, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + who.token())
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"a.pdf\"")
                .PUT(BodyPublishers.ofInputStream(() -> endless(LARGEST + 1024 * 1024)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static InputStream endless(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? '%' : -1;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left <= 0) return -1;
                var read = (int) Math.min(length, left);
                Arrays.fill(into, from, from + read, (byte) '%');
                left -= read;
                return read;
            }
        };
    }

    @Test
    @Tag("CHT-12")
    void what_nobody_has_put_on_record_is_thrown_away() throws IOException {
        var ninth = ninthClass();
        var file = UUID.randomUUID();
        upload(ninth.zoe(), ninth.school().path("/chats/" + ninth.chat() + "/files/" + file), "application/pdf", PDF)
                .then()
                .statusCode(201);
        var orphan = new StoredFile(new FileId(UUID.randomUUID()), new Digest("a".repeat(64)));
        store.keep(orphan, store.spool());
        sweep.sweep(Instant.now());
        assertThat(store.read(orphan, 0, 0)).isPresent().hasValueSatisfying(FilesTest::close);
        sweep.sweep(Instant.now().plusSeconds(2 * 24 * 3600));
        assertThat(store.read(orphan, 0, 0)).isEqualTo(Optional.empty());
        assertThat(read(ninth.lev(), ninth.school().path("/files/" + file), Map.of())
                        .asByteArray())
                .isEqualTo(PDF);
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @Tag("CHT-13")
    @Tag("CHT-14")
    void materials_are_for_those_for_whom_they_are_and_pupils_need_the_schools_word() {
        var ninth = ninthClass();
        var school = ninth.school();
        var file = UUID.randomUUID();
        upload(ninth.zoe(), school.path("/files/" + file), "application/pdf", PDF)
                .then()
                .statusCode(201);
        assertProblem(read(ninth.lev(), school.path("/files/" + file), Map.of()), 404, "NOT_FOUND");

        var material = UUID.randomUUID();
        var path = school.path("/materials/" + material);
        var forTheClass = Map.of("file", file.toString(), "title", "Дроби", "theClass", ninth.chat());
        assertProblem(ninth.zoe().asks().body(forTheClass).put(path), 403, "NOT_AUTHORISED");
        school.administrator
                .asks()
                .body(Map.of("pupils", "APPROVED"))
                .put(school.path("/pupils-materials"))
                .then()
                .statusCode(204);
        assertThat(ninth.zoe().asks().body(forTheClass).put(path).statusCode()).isEqualTo(201);
        assertThat(read(ninth.zoe(), path + "/content", Map.of()).asByteArray()).isEqualTo(PDF);
        var list = school.path("/materials?theClass=" + ninth.chat());
        eventually(() -> {
            var waiting = school.administrator.asks().get(list + "&waiting=true");
            assertThat(waiting.jsonPath().getList("materials.title")).containsExactly("Дроби");
        });
        assertThat(ninth.lev().asks().get(list).jsonPath().getList("materials")).isEmpty();

        var approved = ninth.lev().asks().put(path + "/approval");
        if (approved.statusCode() != 204) approved = school.administrator.asks().put(path + "/approval");
        approved.then().statusCode(204);
        var seen = ninth.lev()
                .asks()
                .header(Desk.AT_LEAST, approved.header(Desk.POSITION))
                .get(list);
        assertThat(seen.jsonPath().getList("materials.title")).containsExactly("Дроби");
        assertThat(read(ninth.lev(), path + "/content", Map.of("Range", "bytes=0-8"))
                        .asString())
                .isEqualTo("%PDF-1.7\n");
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        assertProblem(read(stranger, path + "/content", Map.of()), 404, "NOT_A_MEMBER");
        assertProblem(stranger.asks().get(list), 404, "NOT_A_MEMBER");

        ninth.zoe().asks().delete(path).then().statusCode(204);
        assertProblem(read(ninth.lev(), path + "/content", Map.of()), 404, "NOT_FOUND");
    }
}
