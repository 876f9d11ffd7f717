package org.homeroom.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.application.ReadModels;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.schools.ActivateSchool;
import org.homeroom.domain.memberships.schools.RegisterSchool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(ParkedEventsTest.LogOfItsOwn.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParkedEventsTest {

    private static final String PARKED = "/v1/operations/parked-events";

    @Inject
    CapturedCodes codes;

    @Inject
    Homeroom homeroom;

    @Inject
    ReadModels readModels;

    @Inject
    MembershipQueries schools;

    @Inject
    KeyedHashes hashes;

    @Inject
    StubbornProjection stubborn;

    @Inject
    @ConfigProperty(name = "database.url")
    String url;

    @Inject
    @ConfigProperty(name = "database.owner.username")
    String owner;

    @Inject
    @ConfigProperty(name = "database.owner.password")
    String password;

    private final String name = "№ " + UUID.randomUUID();
    private final SchoolId school = new SchoolId(UUID.randomUUID());

    @AfterEach
    void nothing_is_left() throws SQLException {
        stubborn.throwsAt.clear();
        stubborn.spoilsAt.clear();
        change("delete from eventstore.parked");
    }

    @Test
    void a_projection_that_throws_parks_the_event_and_what_follows_about_the_same_while_others_go_on() {
        stubborn.throwsAt.add(name);
        failingEventIsParkedRetriedAndApplied(UnsupportedOperationException.class.getName());
    }

    @Test
    void a_projection_that_spoils_the_transaction_is_no_other() {
        stubborn.spoilsAt.add(name);
        failingEventIsParkedRetriedAndApplied(null);
    }

    private void failingEventIsParkedRetriedAndApplied(@Nullable String error) {
        register(school, name);
        activate(school);
        var other = new SchoolId(UUID.randomUUID());
        register(other, "Another");
        reach(activate(other));

        assertThat(isActive(other)).isTrue();
        assertThat(isThere(school)).isFalse();
        var waiting = parked();
        assertThat(waiting)
                .extracting(one -> one.get("type"))
                .containsExactly(
                        "memberships.SchoolRegistered",
                        "memberships.PlatformUseDecided",
                        "memberships.SchoolActivated");
        assertThat(waiting).extracting(one -> one.get("sequence")).containsOnly("school:" + school.value());
        if (error != null) assertThat(waiting.getFirst().get("error")).isEqualTo(error);
        assertThat(waiting.get(1).get("error")).isNull();
        assertThat(shownInHealthAndMetrics()).isEqualTo(3);

        retry(waiting.getFirst());
        assertThat(parked()).hasSize(3);
        assertThat(parked().getFirst().get("attempts")).isEqualTo(2);

        stubborn.throwsAt.clear();
        stubborn.spoilsAt.clear();
        retry(waiting.getFirst());
        assertThat(parked()).isEmpty();
        assertThat(isActive(school)).isTrue();
    }

    @Test
    void a_row_that_cannot_be_read_is_parked_and_applied_once_it_is_repaired() throws SQLException {
        register(new SchoolId(UUID.randomUUID()), "Before");
        var position = plant("memberships.SchoolRegistered", "{\"broken");
        var other = new SchoolId(UUID.randomUUID());
        reach(register(other, "Another"));

        assertThat(isThere(other)).isTrue();
        assertThat(parked()).singleElement().satisfies(one -> {
            assertThat(one.get("position")).isEqualTo((int) position);
            assertThat(one.get("sequence")).isEqualTo("school:" + school.value());
            assertThat(String.valueOf(one.get("error"))).contains("Unreadable");
        });
        var found = parked().getFirst();
        change("update eventstore.events set payload = (select payload from eventstore.events where type ="
                + " 'memberships.SchoolRegistered' order by position limit 1) where position = " + position);
        retry(found);
        assertThat(parked()).isEmpty();
    }

    @Test
    void an_event_of_an_unknown_type_is_parked_until_it_is_skipped_and_stays_skipped_after_a_rebuild()
            throws SQLException {
        plant("memberships.OfTomorrow", "{}");
        var other = new SchoolId(UUID.randomUUID());
        reach(register(other, "Another"));
        assertThat(isThere(other)).isTrue();
        assertThat(parked()).hasSize(1);

        var gone = operator().asks().delete(PARKED + "/" + parked().getFirst().get("id"));
        assertThat(gone.statusCode()).isEqualTo(204);
        reach(Long.parseLong(gone.header(Desk.POSITION)));
        assertThat(parked()).isEmpty();
        readModels.rebuild().toCompletableFuture().join();
        assertThat(parked()).isEmpty();
    }

    @Test
    void every_processor_parks_and_skips_for_itself() throws SQLException {
        plant("accounts.AccountRegistered", "null");
        reach(register(new SchoolId(UUID.randomUUID()), "Another"));
        SchoolOverHttp.eventually(() -> assertThat(parked())
                .extracting(one -> one.get("processor"))
                .containsExactlyInAnyOrder("reactions", "read-models"));
        for (var one : parked()) {
            operator().asks().delete(PARKED + "/" + one.get("id")).then().statusCode(204);
        }
        SchoolOverHttp.eventually(() -> assertThat(parked()).isEmpty());
    }

    @Test
    void nobody_but_whoever_runs_the_platform_sees_or_decides_anything() {
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var one = PARKED + "/" + UUID.randomUUID();
        assertProblem(given().get(PARKED), 401, "TOKEN_REQUIRED");
        assertProblem(stranger.asks().get(PARKED), 403, "NOT_AUTHORISED");
        assertProblem(stranger.asks().post(one + "/retries"), 403, "NOT_AUTHORISED");
        assertProblem(stranger.asks().delete(one), 403, "NOT_AUTHORISED");
        assertProblem(operator().asks().post(one + "/retries"), 404, "NOT_FOUND");
        assertProblem(operator().asks().delete(one), 404, "NOT_FOUND");
    }

    private SchoolOverHttp.Person operator() {
        return SchoolOverHttp.operator(codes);
    }

    private long register(SchoolId id, String called) {
        return done(new RegisterSchool(
                id,
                called,
                ZoneId.of("Europe/Samara"),
                hashes.phone(SchoolOverHttp.PLATFORM_ADMINISTRATOR),
                "12",
                new AccountId(UUID.fromString(operator().account())),
                Instant.now()));
    }

    private long activate(SchoolId id) {
        return done(new ActivateSchool(
                id,
                "191",
                LocalDate.parse("2026-04-17"),
                new AccountId(UUID.fromString(operator().account())),
                Instant.now()));
    }

    private long done(Command<?> command) {
        Answer answer = homeroom.ask(command).toCompletableFuture().join();
        assertThat(answer.outcome().events()).isNotEmpty();
        return answer.position();
    }

    private void reach(long position) {
        assertThat(readModels
                        .reach(position, Duration.ofSeconds(40))
                        .toCompletableFuture()
                        .join())
                .isTrue();
    }

    private boolean isThere(SchoolId id) {
        return schools.school(id).toCompletableFuture().join().isPresent();
    }

    private boolean isActive(SchoolId id) {
        return schools.school(id).toCompletableFuture().join().orElseThrow().active();
    }

    private List<Map<String, Object>> parked() {
        var answer = operator().asks().get(PARKED);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath().getList("");
    }

    private void retry(Map<String, Object> one) {
        var asked = operator().asks().post(PARKED + "/" + one.get("id") + "/retries");
        assertThat(asked.statusCode()).isEqualTo(204);
        reach(Long.parseLong(asked.header(Desk.POSITION)));
    }

    private static int shownInHealthAndMetrics() {
        var metrics = given().get("/q/metrics").asString();
        int health = given().get("/q/health/ready").path("checks.find { it.name == 'Parked events' }.data.count");
        assertThat(metrics).contains("homeroom_parked_events " + health + ".0");
        return health;
    }

    private long plant(String type, String payload) throws SQLException {
        var id = UUID.randomUUID();
        change(("with next as (select max(position) + 1 as position from eventstore.events)"
                        + " insert into eventstore.events select position, '%s', '%s', '1', now(), '%s', '{}',"
                        + " 'school=%s', false from next")
                .formatted(id, type, payload, school.value()));
        try (Connection connection = asTheOwner();
                var rows = connection
                        .createStatement()
                        .executeQuery("select position from eventstore.events where id = '" + id + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = asTheOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection asTheOwner() throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://" + url, owner, password);
    }

    /** A log that is changed by hand is signed no more: nobody else's. */
    public static final class LogOfItsOwn implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var folder = Files.createTempDirectory("homeroom-parked-");
                return Map.of("homeroom.embedded-database.directory", folder.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
