package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** What holds of every page of the service. */
final class Pages {

    private Pages() {}

    /** Each of these is there, is shielded by its policy, and names no other place on the net. */
    static void assertThatNothingComesFromElsewhere(String... paths) {
        assertThat(Stream.of(paths)).allSatisfy(path -> {
            var answer = given().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "script-src 'self'");
            assertThat(answer.asString()).doesNotContain("https://", "innerHTML");
        });
    }
}
