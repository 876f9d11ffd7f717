package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterImportTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("MEM-05")
    @Tag("F-21")
    void a_roster_is_proposed_looked_at_approved_applied_and_the_second_time_changes_nothing() {
        var school = SchoolOverHttp.open(codes);
        var zip = new OneRosterZip().bytes();
        var proposal = school.propose(zip);
        assertThat(proposal.statusCode()).isEqualTo(201);
        assertThat(proposal.jsonPath().getInt("added.people")).isEqualTo(6);
        assertThat(proposal.<String>path("standing")).isEqualTo("PROPOSED");
        assertThat(classes(school)).isEmpty();

        String id = proposal.path("id");
        var first = get(school, id, "/changes?limit=4");
        assertThat(first.jsonPath().getList("changes.what", String.class))
                .containsExactly("YEAR", "CLASS", "CLASS", "PERSON");
        assertThat(first.<String>path("changes[3].name.given")).isEqualTo("Мия");
        var seen = new ArrayList<>(first.jsonPath().getList("changes.kind", String.class));
        for (@Nullable String next = first.path("next"); next != null; ) {
            var page = get(school, id, "/changes?limit=4&cursor=" + next);
            seen.addAll(page.jsonPath().getList("changes.kind", String.class));
            next = page.path("next");
        }
        assertThat(seen).hasSize(15).containsOnly("ADDED");
        assertThat(get(school, id, "/progress").<String>path("standing")).isEqualTo("PROPOSED");

        assertThat(school.apply(id, false).statusCode()).isEqualTo(202);
        school.applied(id);
        assertThat(get(school, id, "/progress").<Integer>path("of")).isEqualTo(1);
        eventually(() -> assertThat(classes(school)).hasSize(2));
        var again = school.propose(zip);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("id")).isNull();
        assertThat(again.jsonPath().getInt("added.people")).isZero();
        eventually(() -> assertProblem(get(school, id, "/changes"), 410, "PROPOSAL_EXPIRED"));
        eventually(() ->
                assertThat(all(school).<String>path("imports[0].standing")).isEqualTo("APPLIED"));
    }

    @Test
    @Tag("S-36")
    void over_the_safety_limit_the_import_halts_and_ends_nothing() {
        var school = SchoolOverHttp.withRoster(codes);
        var without = new OneRosterZip()
                .with("users.csv", text -> without(text, "tom,", "zoe,"))
                .with("roles.csv", text -> without(text, "r2,", "r3,"))
                .with("enrollments.csv", text -> without(text, "e2,", "e3,"))
                .with("demographics.csv", text -> without(text, "tom,", "zoe,"))
                .bytes();
        var proposal = school.propose(without);
        assertThat(proposal.jsonPath().getInt("ended.people")).isEqualTo(2);
        String id = proposal.path("id");
        assertProblem(school.apply(id, true), 409, "ROSTER_IMPORT_HALTED");
        assertThat(get(school, id, "").<String>path("standing")).isEqualTo("HALTED");
        assertThat(get(school, id, "").<String>path("halted")).isEqualTo("TOO_MANY_ENDINGS");
        assertThat(roster(school, "5А")).hasSize(3);
        assertProblem(school.apply(id, false), 409, "PROPOSAL_DECIDED");

        String second = school.propose(without).path("id");
        school.apply(second, false).then().statusCode(202);
        school.applied(second);
        assertThat(roster(school, "5А")).hasSize(3);
    }

    @Test
    @Tag("F-21")
    void what_is_missing_ends_only_where_the_approval_says_so() {
        var school = SchoolOverHttp.withRoster(codes);
        var without = new OneRosterZip()
                .with("users.csv", text -> without(text, "tom,"))
                .with("roles.csv", text -> without(text, "r2,"))
                .with("enrollments.csv", text -> without(text, "e2,"))
                .with("demographics.csv", text -> without(text, "tom,"))
                .bytes();
        String id = school.propose(without).path("id");
        school.apply(id, true).then().statusCode(202);
        school.applied(id);
        eventually(() -> assertThat(roster(school, "5А")).hasSize(2));
        assertThat(school.propose(without).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("S-37")
    @Tag("CON-03")
    void whoever_declined_participation_is_left_out() {
        var school = SchoolOverHttp.withRoster(codes);
        var mia = school.everybodyJoins(school.theClass("5А")).named("Мия");
        mia.asks()
                .put(school.path("/children/" + mia.account() + "/declined-participation"))
                .then()
                .statusCode(204);
        var moved = new OneRosterZip()
                .with("users.csv", text -> text.replace("Том", "Фома"))
                .with("enrollments.csv", text -> text + "e9,active,,9a,org,mia,student,false,,\n")
                .bytes();
        var proposal = school.propose(moved);
        assertThat(proposal.statusCode()).isEqualTo(201);
        assertThat(proposal.jsonPath().getInt("leftOut")).isEqualTo(1);
        String id = proposal.path("id");
        var changes = get(school, id, "/changes").jsonPath();
        assertThat(changes.getString("changes.find { it.kind == 'LEFT_OUT' }.reason"))
                .isEqualTo("PARTICIPATION_DECLINED");
        school.apply(id, false).then().statusCode(202);
        school.applied(id);
        assertThat(roster(school, "9А")).hasSize(2);
        assertThat(school.propose(moved).statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("Q-18")
    void an_auditor_sees_what_an_import_changed_who_approved_it_and_what_was_halted() {
        var school = SchoolOverHttp.open(codes);
        String id = school.propose(new OneRosterZip().bytes()).path("id");
        school.apply(id, false).then().statusCode(202);
        school.applied(id);
        var auditor = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var assigned = school.administrator.asks().put(school.path("/auditors/" + auditor.account()));
        assertThat(assigned.statusCode()).isEqualTo(204);
        var path = school.path("/audit/roster-imports/" + id);
        var first = auditor.asks().get(path + "?limit=2");
        assertThat(first.jsonPath().getList("events.event", String.class))
                .containsExactly("RosterChangeProposed", "RosterChangeApproved");
        assertThat(first.<String>path("events[1].subject.account")).isEqualTo(school.administrator.account());
        var rest = auditor.asks().get(path + "?limit=200&cursor=" + first.path("next"));
        assertThat(rest.jsonPath().getList("events.event", String.class))
                .contains("RosterPersonListed", "RosterEnrolmentListed", "RosterGuardianListed")
                .endsWith("RosterChangeApplied", "RosterImported");
        assertThat(rest.asString()).doesNotContain("Мия");
        assertThat(rest.<String>path("next")).isNull();
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        assertProblem(stranger.asks().get(path), 404, "NOT_FOUND");
        assertProblem(auditor.asks().get(path + "?cursor=nonsense"), 400, "REQUEST_MALFORMED");
    }

    @Test
    void a_rejected_proposal_changes_nothing_and_is_over() {
        var school = SchoolOverHttp.open(codes);
        String id = school.propose(new OneRosterZip().bytes()).path("id");
        school.administrator
                .asks()
                .put(school.path("/roster-imports/" + id + "/rejection"))
                .then()
                .statusCode(204);
        assertProblem(school.apply(id, false), 409, "PROPOSAL_DECIDED");
        assertThat(classes(school)).isEmpty();
        assertThat(get(school, id, "").<String>path("standing")).isEqualTo("REJECTED");
    }

    @Test
    void a_broken_roster_is_reported_by_file_row_and_column_and_nothing_is_taken_over() {
        var school = SchoolOverHttp.open(codes);
        var broken = new OneRosterZip()
                .with("demographics.csv", text -> text.replace("2016-03-01", "2016-02-30"))
                .with("enrollments.csv", text -> text.replace("5a,org,tom", "5x,org,tom"))
                .bytes();
        var answer = school.propose(broken);
        assertProblem(answer, 422, "ROSTER_UNREADABLE");
        assertThat(answer.jsonPath().getList("problems.file", String.class))
                .contains("demographics.csv", "enrollments.csv");
        assertThat(answer.jsonPath().getString("problems.find { it.kind == 'BAD_DATE' }.column"))
                .isEqualTo("birthDate");
        assertThat(answer.jsonPath().getInt("problems.find { it.kind == 'BAD_DATE' }.row"))
                .isEqualTo(2);
        assertThat(answer.jsonPath().getInt("problems.find { it.kind == 'UNKNOWN_REFERENCE' }.row"))
                .isEqualTo(3);
        assertProblem(school.propose(new OneRosterZip().without("users.csv").bytes()), 422, "ROSTER_UNREADABLE");
        assertProblem(school.propose("not a zip".getBytes(StandardCharsets.UTF_8)), 422, "ROSTER_UNREADABLE");
        assertThat(classes(school)).isEmpty();
        assertThat(all(school).jsonPath().getList("imports")).isEmpty();
    }

    @Test
    @Tag("MEM-08")
    void only_an_administrator_of_the_school_has_anything_to_do_with_its_imports() {
        var school = SchoolOverHttp.open(codes);
        var other = SchoolOverHttp.open(codes).administrator;
        String id = school.propose(new OneRosterZip().bytes()).path("id");
        var path = school.path("/roster-imports");
        assertProblem(propose(other, path, new OneRosterZip().bytes()), 404, "NOT_FOUND");
        assertProblem(propose(other, path, new byte[] {1}), 404, "NOT_FOUND");
        assertProblem(other.asks().get(path), 404, "NOT_FOUND");
        assertProblem(other.asks().get(path + "/" + id), 404, "NOT_FOUND");
        assertProblem(other.asks().get(path + "/" + id + "/changes"), 404, "NOT_FOUND");
        assertProblem(other.asks().get(path + "/" + id + "/progress"), 404, "NOT_FOUND");
        assertProblem(other.asks().put(path + "/" + id + "/rejection"), 404, "NOT_FOUND");
        assertProblem(
                other.asks().body(Map.of("endings", false)).put(path + "/" + id + "/application"), 404, "NOT_FOUND");
        var unsaid = school.administrator.asks().body(Map.of()).put(path + "/" + id + "/application");
        assertProblem(unsaid, 400, "REQUEST_MALFORMED");
    }

    private static Response propose(Person who, String path, byte[] zip) {
        return who.asks().contentType("application/zip").body(zip).post(path);
    }

    private static Response get(SchoolOverHttp school, String id, String rest) {
        return school.administrator.asks().get(school.path("/roster-imports/" + id + rest));
    }

    private static Response all(SchoolOverHttp school) {
        return school.administrator.asks().get(school.path("/roster-imports"));
    }

    private static List<Object> classes(SchoolOverHttp school) {
        return school.administrator
                .asks()
                .get(school.path("/classes"))
                .jsonPath()
                .getList("");
    }

    private static List<Object> roster(SchoolOverHttp school, String title) {
        return school.administrator
                .asks()
                .get(school.path("/classes/" + school.theClass(title) + "/roster"))
                .jsonPath()
                .getList("");
    }

    private static String without(String text, String... beginnings) {
        return text.lines()
                        .filter(line -> Arrays.stream(beginnings).noneMatch(line::startsWith))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }
}
