package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.number;
import static org.homeroom.rest.SchoolOverHttp.register;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentOfficeTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("ACC-10")
    void a_teacher_hands_out_codes_for_the_own_class_and_a_child_takes_its_own_back() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var lev = school.everybodyJoins(school.theClass("9А")).named("Лев");
        var mia = people.named("Мия");
        var anna = register(codes, number(), "ADULT");
        var handOut = school.path("/children/" + mia.account() + "/guardian-link-codes");
        assertProblem(lev.asks().post(handOut), 403, "NOT_AUTHORISED");
        assertProblem(anna.asks().post(handOut), 404, "NOT_FOUND");
        String code = people.named("Вера")
                .asks()
                .post(handOut)
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        assertThat(code).matches("[0-9A-Z]{6}");
        var revocations = "/v1/me/guardian-link-token-revocations";
        assertThat(mia.asks().body(Map.of("token", code)).post(revocations).statusCode())
                .isEqualTo(204);
        assertProblem(claim(anna, code), 410, "LINK_TOKEN_REVOKED");
        String another = people.named("Вера")
                .asks()
                .post(handOut)
                .then()
                .statusCode(201)
                .extract()
                .path("token");
        assertThat(claim(anna, another).statusCode()).isEqualTo(201);
        assertProblem(claim(register(codes, number(), "ADULT"), another), 410, "LINK_TOKEN_USED");
        assertProblem(claim(mia, another), 403, "SELF_CONSENT_FORBIDDEN");
    }

    @Test
    @Tag("CON-02")
    void a_school_rejects_restricts_and_ends_what_a_guardian_says_to_be() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var vera = people.named("Вера");
        var claimed = claimOf(mia, register(codes, number(), "ADULT"));
        var rejection = Map.of("reason", "NOT_IN_THE_RECORDS");
        var stranger = register(codes, number(), "ADULT");
        assertProblem(decide(stranger, school, claimed, "rejection", rejection), 404, "NOT_FOUND");
        assertProblem(decide(vera, school, UUID.randomUUID().toString(), "rejection", rejection), 404, "NOT_FOUND");
        assertThat(decide(vera, school, claimed, "rejection", rejection).statusCode())
                .isEqualTo(204);

        var anna = school.guardianOf(mia, vera);
        var link = anna.asks().get("/v1/me/children").<String>path("[0].id");
        assertProblem(decide(vera, school, link, "rejection", rejection), 409, "ALREADY_A_GUARDIAN");
        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        var restriction = Map.of(
                "rights",
                List.of("DECIDE"),
                "from",
                "2026-01-01T00:00:00Z",
                "retroactive",
                false,
                "document",
                "2-117/2026");
        assertProblem(decide(anna, school, link, "restriction", restriction), 404, "NOT_FOUND");
        assertThat(decide(vera, school, link, "restriction", restriction).statusCode())
                .isEqualTo(204);
        assertProblem(school.grant(anna, mia, "PHOTO"), 403, "NOT_A_GUARDIAN");

        assertProblem(decide(anna, school, link, "end", Map.of("reason", "DEATH")), 403, "NOT_AUTHORISED");
        assertThat(decide(anna, school, link, "end", Map.of("reason", "BY_OWN_WISH"))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @Tag("S-19")
    void an_officer_records_what_was_signed_on_paper() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var vera = people.named("Вера");
        var anna = school.guardianOf(mia, vera);
        var paper = Map.of(
                "guardian", anna.account(), "effectiveFrom", "2026-09-01T00:00:00Z", "document", "folder 5A, sheet 3");
        var path = school.path("/children/" + mia.account() + "/paper-consents/CHAT");
        assertProblem(anna.asks().body(paper).put(path), 404, "NOT_FOUND");
        assertThat(vera.asks().body(paper).put(path).statusCode()).isEqualTo(204);
        assertProblem(
                vera.asks()
                        .body(with(paper, "effectiveFrom", "2126-09-01T00:00:00Z"))
                        .put(path),
                400,
                "DAY_NOT_POSSIBLE");
        assertProblem(vera.asks().body(with(paper, "guardian", vera.account())).put(path), 403, "NOT_AUTHORISED");
        assertProblem(
                school.administrator
                        .asks()
                        .body(with(paper, "guardian", vera.account()))
                        .put(path),
                403,
                "NOT_A_GUARDIAN");
        assertProblem(vera.asks().body(with(paper, "noticeVersion", 7)).put(path), 422, "NOTICE_NOT_PUBLISHED");
        assertProblem(vera.asks().body(with(paper, "document", " ")).put(path), 400, "REQUEST_MALFORMED");
    }

    @Test
    @Tag("CON-03")
    void guardians_may_say_no_and_who_has_agreed_takes_it_back_instead() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var ninth = school.everybodyJoins(school.theClass("9А"));
        var mia = people.named("Мия");
        var zoe = ninth.named("Зоя");
        var anna = school.guardianOf(mia, people.named("Вера"));
        var boris = school.guardianOf(zoe, ninth.named("Лев"));
        assertThat(refuse(anna, school, mia, "PHOTO").statusCode()).isEqualTo(204);
        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        assertProblem(refuse(anna, school, mia, "CHAT"), 409, "CONSENT_GIVEN");
        assertProblem(refuse(boris, school, mia, "CHAT"), 403, "NOT_A_GUARDIAN");
        assertProblem(refuse(boris, school, zoe, "CHAT"), 409, "CHILD_DECIDES_ALONE");
        assertThat(school.grant(zoe, zoe, "PHOTO").statusCode()).isEqualTo(204);
        assertProblem(school.grant(mia, mia, "PHOTO"), 403, "SELF_CONSENT_FORBIDDEN");
    }

    @Test
    @Tag("CON-06")
    void a_school_agrees_in_the_guardians_place_only_where_the_policy_provides_for_it() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var vera = people.named("Вера");
        var agent = school.path("/children/" + mia.account() + "/school-consents/CHAT");
        var competence = school.path("/children/" + mia.account() + "/competence");
        assertProblem(vera.asks().put(agent), 403, "NOT_AUTHORISED");
        assertProblem(school.administrator.asks().put(agent), 422, "NOT_PROVIDED_BY_POLICY");
        assertProblem(
                vera.asks().body(Map.of("competent", true, "notes", "a talk")).put(competence),
                422,
                "NOT_PROVIDED_BY_POLICY");
        assertThat(SchoolOverHttp.operator(codes)
                        .asks()
                        .body(Map.of("preset", "US_COPPA_SCHOOL", "school", school.id))
                        .post("/v1/consent-policies")
                        .statusCode())
                .isEqualTo(204);
        assertThat(school.administrator.asks().put(agent).statusCode()).isEqualTo(204);
        var invalidations = school.path("/children/" + mia.account() + "/consent-invalidations/");
        var unknown = invalidations + UUID.randomUUID();
        var reason = Map.of("reason", "RECORDED_BY_MISTAKE", "document", "note 3");
        assertProblem(mia.asks().body(reason).put(unknown), 404, "NOT_FOUND");
        assertProblem(vera.asks().body(reason).put(unknown), 404, "NOT_FOUND");
        String given = school.administrator.asks().get(school.path("/consents")).path("consents[0].consent");
        assertThat(vera.asks().body(reason).put(invalidations + given).statusCode())
                .isEqualTo(204);
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, Object value) {
        var changed = new HashMap<String, Object>(body);
        changed.put(field, value);
        return changed;
    }

    private static Response claim(Person who, String code) {
        return who.asks().body(Map.of("token", code, "kind", "PARENT")).post("/v1/guardian-links");
    }

    private String claimOf(Person child, Person guardian) {
        String token = child.asks().post("/v1/me/guardian-link-tokens").path("token");
        var claimed = claim(guardian, token);
        guardian.asks()
                .header(Desk.AT_LEAST, claimed.header(Desk.POSITION))
                .get("/v1/me/children")
                .then()
                .statusCode(200);
        return claimed.path("link");
    }

    private static Response decide(Person who, SchoolOverHttp school, String link, String what, Object body) {
        return who.asks().body(body).put(school.path("/guardian-links/" + link + "/" + what));
    }

    private static Response refuse(Person who, SchoolOverHttp school, Person child, String purpose) {
        return who.asks().put(school.path("/children/" + child.account() + "/refusals/" + purpose));
    }

    @Test
    @Tag("F-06")
    void five_tokens_of_a_child_may_wait_for_guardians_and_no_sixth() {
        var child = register(codes, number(), "CHILD");
        var tokens = "/v1/me/guardian-link-tokens";
        for (var i = 0; i < 5; i++) child.asks().post(tokens).then().statusCode(201);
        assertProblem(child.asks().post(tokens), 409, "TOO_MANY_LINK_TOKENS");
    }

    @Test
    void four_people_may_say_to_be_guardians_of_a_child_and_no_fifth() {
        var child = register(codes, number(), "CHILD");
        for (var i = 0; i < 4; i++) claimOf(child, register(codes, number(), "ADULT"));
        String token = child.asks().post("/v1/me/guardian-link-tokens").path("token");
        assertProblem(claim(register(codes, number(), "ADULT"), token), 409, "TOO_MANY_GUARDIANS");
    }
}
