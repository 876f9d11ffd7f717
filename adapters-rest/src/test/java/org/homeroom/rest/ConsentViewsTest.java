package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;
import static org.homeroom.rest.SchoolOverHttp.number;
import static org.homeroom.rest.SchoolOverHttp.register;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
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
class ConsentViewsTest {

    private static final String TEXT = "0".repeat(64);

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("CON-05")
    @Tag("S-14")
    void a_guardian_sees_what_is_asked_what_stands_and_what_the_other_guardian_did() {
        var family = new Family(codes);
        eventually(() -> {
            var mine = family.childOf(family.anna);
            assertThat(mine.getList("[0].schools[0].asked.purpose", String.class))
                    .contains("CHAT");
            assertThat(mine.getList("[0].schools[0].asked.notice.textSha256", String.class))
                    .contains(TEXT);
            assertThat(mine.getList("[0].schools[0].deciders")).hasSize(2);
        });
        assertThat(family.childOf(family.anna).getList("[0].schools[0].inForce"))
                .isEmpty();
        assertThat(family.school.grant(family.anna, family.mia, "CHAT").statusCode())
                .isEqualTo(204);
        assertThat(family.childOf(family.anna).getList("[0].schools[0].asked.purpose"))
                .doesNotContain("CHAT");
        assertThat(family.childOf(family.boris).getList("[0].schools[0].asked.purpose"))
                .contains("CHAT");
        assertThat(family.childOf(family.boris).getString("[0].schools[0].inForce[0].guardian"))
                .isEqualTo(family.anna.account());
        assertThat(family.boris.asks().put(family.path("/objections/CHAT")).statusCode())
                .isEqualTo(204);
        var seen = family.childOf(family.anna);
        assertThat(seen.getString("[0].schools[0].disputes[0].openedBy")).isEqualTo(family.boris.account());
        assertThat(seen.getString("[0].schools[0].done[0].guardian")).isEqualTo(family.boris.account());
    }

    @Test
    @Tag("CON-02")
    void whom_nobody_has_confirmed_sees_nothing_of_the_child() {
        var family = new Family(codes);
        var stranger = register(codes, number(), "ADULT");
        String token = family.mia.asks().post("/v1/me/guardian-link-tokens").path("token");
        var claimed =
                stranger.asks().body(Map.of("token", token, "kind", "PARENT")).post("/v1/guardian-links");
        var mine = stranger.asks()
                .header(Desk.AT_LEAST, claimed.header(Desk.POSITION))
                .get("/v1/me/children")
                .jsonPath();
        assertThat(mine.getList("")).hasSize(1);
        assertThat(mine.getList("[0].schools")).isEmpty();
        assertThat(mine.getMap("[0].names")).isEmpty();
    }

    @Test
    @Tag("CON-02")
    void a_document_that_takes_the_right_to_see_away_closes_the_view() {
        var family = new Family(codes);
        String link = family.anna.asks().get("/v1/me/children").path("[0].id");
        assertThat(family.childOf(family.anna).getList("[0].schools")).hasSize(1);
        var restriction = Map.of(
                "rights",
                List.of("SEE"),
                "from",
                "2026-01-01T00:00:00Z",
                "retroactive",
                false,
                "document",
                "2-117/2026");
        assertThat(family.school
                        .administrator
                        .asks()
                        .body(restriction)
                        .put(family.school.path("/guardian-links/" + link + "/restriction"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(family.childOf(family.anna).getList("[0].schools")).isEmpty();
        assertProblem(family.anna.asks().get(family.path("/permissions/CHAT")), 404, "NOT_FOUND");
    }

    @Test
    @Tag("CON-02")
    void a_child_sees_who_speaks_for_it_and_what_is_agreed() {
        var family = new Family(codes);
        assertThat(family.school.grant(family.anna, family.mia, "CHAT").statusCode())
                .isEqualTo(204);
        var seen = family.mia
                .asks()
                .get("/v1/me/oversight")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(seen.getBoolean("overseen")).isTrue();
        assertThat(seen.getString("sign.en")).contains("responsible for you");
        assertThat(seen.getList("schools[0].deciders.decides", Boolean.class)).containsExactly(true, true);
        assertThat(seen.getList("schools[0].inForce.purpose", String.class)).containsExactly("CHAT");

        var alone = register(codes, number(), "CHILD")
                .asks()
                .get("/v1/me/oversight")
                .jsonPath();
        assertThat(alone.getBoolean("overseen")).isFalse();
        assertThat(alone.getList("schools")).isEmpty();
    }

    @Test
    @Tag("CON-06")
    void the_register_has_every_consent_with_how_it_came_and_how_it_ended() {
        var family = new Family(codes);
        var school = family.school;
        var before = Instant.now().toString();
        assertThat(school.grant(family.anna, family.mia, "CHAT").statusCode()).isEqualTo(204);
        assertThat(school.grant(family.anna, family.mia, "PHOTO").statusCode()).isEqualTo(204);
        var path = school.path("/consents");
        assertProblem(family.vera.asks().get(path), 403, "NOT_AUTHORISED");
        assertProblem(register(codes, number(), "ADULT").asks().get(path), 404, "NOT_FOUND");
        assertProblem(school.administrator.asks().get(path + "?cursor=nonsense"), 400, "REQUEST_MALFORMED");

        var first = school.administrator.asks().get(path + "?limit=1").jsonPath();
        assertThat(first.getString("consents[0].purpose")).isEqualTo("CHAT");
        assertThat(first.getString("consents[0].notice.textSha256")).isEqualTo(TEXT);
        assertThat(first.getString("consents[0].evidence.method")).isEqualTo("SCHOOL_RECORDS");
        assertThat(first.getString("consents[0].rule")).isEqualTo("ONE_GUARDIAN");
        var second = school.administrator
                .asks()
                .queryParam("cursor", first.getString("next"))
                .get(path);
        assertThat(second.jsonPath().getList("consents.purpose", String.class)).containsExactly("PHOTO");
        assertThat(second.jsonPath().getString("next")).isNull();
        assertThat(second.asString()).doesNotContain("Ёлкина").doesNotContain("Мия");

        var consent = first.getString("consents[0].consent");
        assertThat(family.vera
                        .asks()
                        .body(Map.of("reason", "RECORDED_BY_MISTAKE", "document", "note 3"))
                        .put(family.path("/consent-invalidations/" + consent))
                        .statusCode())
                .isEqualTo(204);
        assertThat(school.withdraw(family.anna, family.mia, "PHOTO").statusCode())
                .isEqualTo(204);
        assertThat(school.administrator.asks().get(path).jsonPath().getList("consents.end.why", String.class))
                .containsExactly("ConsentInvalidated", "ConsentWithdrawn");
        assertThat(school.administrator
                        .asks()
                        .queryParam("at", before)
                        .get(path)
                        .jsonPath()
                        .getList("consents"))
                .isEmpty();
    }

    @Test
    @Tag("CON-06")
    void a_receipt_is_for_who_gave_the_consent_and_for_the_child() {
        var family = new Family(codes);
        assertThat(family.school.grant(family.anna, family.mia, "CHAT").statusCode())
                .isEqualTo(204);
        String consent = family.childOf(family.anna).getString("[0].schools[0].inForce[0].consent");
        var path = "/v1/consents/" + consent + "/receipt";
        var receipt =
                family.anna.asks().get(path).then().statusCode(200).extract().jsonPath();
        assertThat(receipt.getString("schema_version")).isEqualTo("ISO/IEC TS 27560:2023");
        assertThat(receipt.getString("pii_principal_id")).isEqualTo(family.mia.account());
        assertThat(receipt.getString("events[0].entity_id")).isEqualTo(family.anna.account());
        assertThat(receipt.getString("events[0].event_state")).endsWith("#ConsentGiven");
        assertThat(receipt.getString("privacy_notice.text_sha256")).isEqualTo(TEXT);
        assertThat(family.mia.asks().get(path).statusCode()).isEqualTo(200);
        assertProblem(family.boris.asks().get(path), 403, "NOT_AUTHORISED");
        assertProblem(family.vera.asks().get(path), 403, "NOT_AUTHORISED");
        var auditor = register(codes, number(), "ADULT");
        assertProblem(auditor.asks().get(path), 404, "NOT_FOUND");
        family.school
                .administrator
                .asks()
                .put(family.school.path("/auditors/" + auditor.account()))
                .then()
                .statusCode(204);
        assertThat(auditor.asks().get(path).statusCode()).isEqualTo(200);
        assertThat(auditor.asks().get(family.school.path("/consents")).statusCode())
                .isEqualTo(200);
        assertProblem(register(codes, number(), "ADULT").asks().get(path), 404, "NOT_FOUND");
        assertProblem(family.anna.asks().get("/v1/consents/" + UUID.randomUUID() + "/receipt"), 404, "NOT_FOUND");
    }

    @Test
    @Tag("CON-01")
    void a_permission_is_explained_to_those_whom_it_concerns() {
        var family = new Family(codes);
        var path = family.path("/permissions/CHAT");
        var before = Instant.now().toString();
        var denied =
                family.anna.asks().get(path).then().statusCode(200).extract().jsonPath();
        assertThat(denied.getInt("rule")).isEqualTo(13);
        assertThat(denied.getString("reason")).isEqualTo("GUARDIAN_CONSENT_REQUIRED");
        assertThat(family.school.grant(family.anna, family.mia, "CHAT").statusCode())
                .isEqualTo(204);
        for (var who : List.of(family.anna, family.boris, family.mia, family.vera, family.school.administrator)) {
            var allowed = who.asks().get(path).then().statusCode(200).extract().jsonPath();
            assertThat(allowed.getInt("rule")).isEqualTo(11);
            assertThat(allowed.getString("sentence.en")).isEqualTo("Allowed: a guardian agrees.");
        }
        assertThat(family.anna
                        .asks()
                        .queryParam("at", before)
                        .get(path)
                        .jsonPath()
                        .getInt("rule"))
                .isEqualTo(13);
        assertProblem(family.lev.asks().get(path), 403, "NOT_AUTHORISED");
        assertProblem(register(codes, number(), "ADULT").asks().get(path), 404, "NOT_FOUND");
    }

    @Test
    @Tag("S-14")
    void officers_see_the_disputes_about_their_pupils() {
        var family = new Family(codes);
        assertThat(family.school.grant(family.anna, family.mia, "CHAT").statusCode())
                .isEqualTo(204);
        assertThat(family.boris.asks().put(family.path("/objections/CHAT")).statusCode())
                .isEqualTo(204);
        var path = family.school.path("/disputes");
        for (var who : List.of(family.vera, family.school.administrator))
            assertThat(who.asks().get(path).jsonPath().getList("child", String.class))
                    .containsExactly(family.mia.account());
        assertThat(family.lev.asks().get(path).jsonPath().getList("")).isEmpty();
        assertProblem(register(codes, number(), "ADULT").asks().get(path), 404, "NOT_FOUND");
        assertProblem(family.mia.asks().get(path), 403, "NOT_AUTHORISED");
    }

    @Test
    @Tag("CON-04")
    void a_homeroom_teacher_sees_what_the_own_pupils_lack_and_nobody_elses() {
        var family = new Family(codes);
        var path = family.school.path("/classes/" + family.school.theClass("5А") + "/pending-consents");
        var lacking =
                family.vera.asks().get(path).then().statusCode(200).extract().jsonPath();
        assertThat(lacking.getMap("counts")).isEqualTo(Map.of("CONSENT", 2, "GUARDIAN", 1));
        assertThat(lacking.getList("pupils.name.given", String.class)).containsExactlyInAnyOrder("Мия", "Том");
        assertThat(family.school.grant(family.anna, family.mia, "CHAT").statusCode())
                .isEqualTo(204);
        assertThat(family.school.administrator.asks().get(path).jsonPath().getList("pupils.name.given", String.class))
                .containsExactly("Том");
        assertProblem(family.lev.asks().get(path), 404, "NOT_FOUND");
        assertProblem(family.anna.asks().get(path), 404, "NOT_FOUND");
    }

    /** Mia of 5А with two guardians, in a school that has published a notice; Lev leads another class. */
    private static final class Family {

        final SchoolOverHttp school;
        final Person mia;
        final Person vera;
        final Person lev;
        final Person anna;
        final Person boris;

        Family(CapturedCodes codes) {
            school = SchoolOverHttp.withRoster(codes);
            var notice = Map.of("material", true, "purposes", List.of("CHAT"), "textSha256", TEXT);
            school.administrator
                    .asks()
                    .body(notice)
                    .put(school.path("/consent-notices/1"))
                    .then()
                    .statusCode(204);
            var people = school.everybodyJoins(school.theClass("5А"));
            mia = people.named("Мия");
            vera = people.named("Вера");
            lev = school.everybodyJoins(school.theClass("9А")).named("Лев");
            anna = school.guardianOf(mia, vera);
            boris = school.guardianOf(mia, vera);
            eventually(() -> {
                assertThat(childOf(anna).getList("[0].schools")).hasSize(1);
                assertThat(childOf(boris).getList("[0].schools")).hasSize(1);
            });
        }

        String path(String rest) {
            return school.path("/children/" + mia.account() + rest);
        }

        JsonPath childOf(Person guardian) {
            return guardian.asks()
                    .get("/v1/me/children")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
        }
    }
}
