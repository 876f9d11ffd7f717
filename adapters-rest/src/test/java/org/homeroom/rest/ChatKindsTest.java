package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Chats of two, of parents and of chosen people, by nothing but requests. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChatKindsTest {

    @Inject
    CapturedCodes codes;

    @Test
    @Tag("S-24")
    @Tag("CHT-08")
    @Tag("MEM-16")
    void a_pupil_talks_alone_with_a_classmate_and_with_nobody_who_is_not_related() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var mia = people.named("Мия");
        var tom = people.named("Том");
        var zoe = school.everybodyJoins(school.theClass("9А")).named("Зоя");
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        school.grant(school.guardianOf(mia, people.named("Вера")), mia, "CHAT");

        for (var other :
                List.of(zoe.account(), stranger.account(), UUID.randomUUID().toString(), mia.account()))
            assertProblem(direct(school, mia, id(), other), 403, "CONTACT_NOT_ALLOWED");
        assertProblem(direct(school, stranger, id(), mia.account()), 404, "NOT_FOUND");
        assertProblem(direct(school, tom, id(), mia.account()), 403, "GUARDIAN_CONSENT_REQUIRED");

        var chat = id();
        assertThat(direct(school, mia, chat, tom.account()).statusCode()).isEqualTo(201);
        assertThat(direct(school, mia, chat, tom.account()).statusCode()).isEqualTo(201);
        assertThat(school.post(mia, chat, "Привет").statusCode()).isEqualTo(201);
        assertProblem(school.post(tom, chat, "Привет"), 403, "GUARDIAN_CONSENT_REQUIRED");
        school.grant(school.guardianOf(tom, people.named("Вера")), tom, "CHAT");
        assertThat(school.post(tom, chat, "Привет").statusCode()).isEqualTo(201);
        var again = direct(school, tom, id(), mia.account());
        assertProblem(again, 409, "CHAT_ALREADY_EXISTS");
        assertThat(again.<String>path("chat")).isEqualTo(chat);
        assertProblem(zoe.asks().get(school.path("/chats/" + chat)), 404, "NOT_A_PARTICIPANT");
    }

    @Test
    @Tag("S-22")
    @Tag("CHT-07")
    void parents_are_among_themselves_whatever_link_a_teacher_holds() {
        var school = SchoolOverHttp.withRoster(codes);
        var theClass = school.theClass("5А");
        var people = school.everybodyJoins(theClass);
        var vera = people.named("Вера");
        var anna = school.guardianOf(people.named("Мия"), vera);
        var boris = school.guardianOf(people.named("Том"), vera);
        var chat = id();
        var body = Map.of("kind", "PARENTS_ONLY", "title", "Родители 5А", "theClass", theClass);
        eventually(() -> assertThat(open(school, anna, chat, body).statusCode()).isEqualTo(201));
        assertProblem(open(school, vera, id(), body), 403, "TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT");
        assertProblem(
                open(school, anna, id(), Map.of("kind", "PARENTS_ONLY", "title", "Родители")),
                422,
                "CHAT_SCOPE_REQUIRED");

        var invitation = invite(school, anna, chat, 2);
        assertProblem(arrive(school, vera, chat, invitation.path("code")), 403, "TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT");
        assertProblem(
                vera.asks().put(school.path("/chats/" + chat + "/participants/me")),
                403,
                "TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT");
        assertProblem(
                arrive(school, people.named("Мия"), chat, invitation.path("code")), 403, "ROLE_NOT_ALLOWED_IN_CHAT");
        eventually(() -> assertThat(
                        arrive(school, boris, chat, invitation.path("code")).statusCode())
                .isEqualTo(204));
        assertThat(school.post(boris, chat, "Здравствуйте").statusCode()).isEqualTo(201);
        assertProblem(school.post(vera, chat, "Здравствуйте"), 404, "NOT_A_PARTICIPANT");
        eventually(() -> assertThat(anna.asks()
                        .get(school.path("/chats/" + chat + "/participants"))
                        .jsonPath()
                        .getList("findAll { !it.alsoStaff }.account", String.class))
                .containsExactlyInAnyOrder(anna.account(), boris.account()));
    }

    @Test
    @Tag("S-23")
    @Tag("MEM-07")
    @Tag("MEM-10")
    void a_link_lets_members_in_and_for_strangers_the_chat_is_not_there() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var vera = people.named("Вера");
        var lev = school.everybodyJoins(school.theClass("9А")).named("Лев");
        var stranger = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var chat = id();
        var group = Map.of(
                "kind",
                "GROUP",
                "title",
                "Поход",
                "roles",
                List.of("STUDENT", "TEACHER"),
                "participants",
                List.of(people.named("Мия").account()));
        assertProblem(open(school, stranger, chat, group), 404, "NOT_FOUND");
        assertProblem(open(school, people.named("Мия"), chat, group), 422, "OWNER_MUST_BE_STAFF");
        assertThat(open(school, vera, chat, group).statusCode()).isEqualTo(201);

        String code = invite(school, vera, chat, 1).path("code");
        assertProblem(arrive(school, stranger, chat, code), 403, "OUTSIDER_REJECTED");
        assertProblem(arrive(school, stranger, id(), code), 403, "OUTSIDER_REJECTED");
        assertProblem(stranger.asks().get(school.path("/chats/" + chat)), 404, "NOT_A_PARTICIPANT");
        assertProblem(stranger.asks().get(school.path("/chats/" + chat + "/participants")), 404, "NOT_A_PARTICIPANT");
        assertProblem(stranger.asks().get(school.path("/chats/" + id())), 404, "NOT_A_PARTICIPANT");
        assertProblem(lev.asks().put(school.path("/chats/" + chat + "/participants/me")), 403, "OUTSIDER_REJECTED");
        assertProblem(arrive(school, lev, chat, "AAAA"), 422, "INVITATION_INVALID");
        assertThat(arrive(school, lev, chat, code).statusCode()).isEqualTo(204);
        assertThat(arrive(school, lev, chat, code).statusCode()).isEqualTo(204);
        assertProblem(arrive(school, people.named("Том"), chat, code), 410, "INVITATION_EXHAUSTED");
        var second = invite(school, vera, chat, 1);
        vera.asks()
                .delete(school.path("/chats/" + chat + "/invitations/" + second.<String>path("invitation")))
                .then()
                .statusCode(204);
        assertProblem(arrive(school, people.named("Том"), chat, second.path("code")), 410, "INVITATION_REVOKED");
    }

    @Test
    @Tag("CHT-20")
    @Tag("F-01")
    @Tag("F-23")
    void whoever_decides_for_a_group_says_who_is_in_it_and_how_it_works() {
        var school = SchoolOverHttp.withRoster(codes);
        var people = school.everybodyJoins(school.theClass("5А"));
        var vera = people.named("Вера");
        var mia = people.named("Мия");
        var lev = school.everybodyJoins(school.theClass("9А")).named("Лев");
        school.grant(school.guardianOf(mia, vera), mia, "CHAT");
        var chat = id();
        open(
                        school,
                        vera,
                        chat,
                        Map.of(
                                "kind",
                                "GROUP",
                                "title",
                                "Поход",
                                "roles",
                                List.of("STUDENT", "TEACHER"),
                                "participants",
                                List.of(mia.account())))
                .then()
                .statusCode(201);
        var path = school.path("/chats/" + chat);
        vera.asks()
                .body(Map.of("accounts", List.of(lev.account())))
                .post(path + "/participants")
                .then()
                .statusCode(204);
        assertProblem(
                lev.asks().body(Map.of("accounts", List.of(lev.account()))).post(path + "/participants"),
                403,
                "NOT_AUTHORISED");
        assertProblem(
                vera.asks().body(Map.of("accounts", List.of(id()))).post(path + "/participants"), 404, "NOT_A_MEMBER");
        var shown = mia.asks().get(path);
        assertThat(shown.<String>path("title")).isEqualTo("Поход");
        assertThat(shown.<String>path("myRole")).isEqualTo("STUDENT");
        assertThat(shown.<Boolean>path("administrator")).isFalse();
        assertThat(shown.<String>path("silent")).isNull();

        var strict = Map.of("posting", "STAFF", "history", "FULL", "replies", false);
        assertProblem(mia.asks().body(strict).put(path + "/settings"), 403, "NOT_AUTHORISED");
        vera.asks().body(strict).put(path + "/settings").then().statusCode(204);
        assertProblem(school.post(mia, chat, "Привет"), 403, "READ_ONLY_FOR_ROLE");
        assertThat(mia.asks().get(path).<String>path("silent")).isEqualTo("READ_ONLY_FOR_ROLE");
        assertProblem(
                vera.asks().body(Map.of("posting", "STAFF", "colour", "red")).put(path + "/settings"),
                400,
                "REQUEST_MALFORMED");

        vera.asks().put(path + "/administrators/" + lev.account()).then().statusCode(204);
        vera.asks().delete(path + "/participants/me").then().statusCode(204);
        vera.asks().delete(path + "/participants/me").then().statusCode(204);
        assertProblem(lev.asks().delete(path + "/participants/me"), 409, "LAST_SUPERVISOR");
        assertProblem(lev.asks().delete(path + "/administrators/" + lev.account()), 409, "LAST_CHAT_ADMIN");
        lev.asks().put(path + "/archive").then().statusCode(204);
        assertProblem(school.post(lev, chat, "Всё"), 409, "CHAT_ARCHIVED");
        lev.asks().delete(path + "/archive").then().statusCode(204);
        assertThat(school.post(lev, chat, "Ещё не всё").statusCode()).isEqualTo(201);
        lev.asks().delete(path + "/participants/" + mia.account()).then().statusCode(204);
        assertProblem(mia.asks().get(path), 404, "NOT_A_PARTICIPANT");
        assertProblem(
                mia.asks().delete(school.path("/chats/" + school.theClass("5А") + "/participants/me")),
                409,
                "DERIVED_ROSTER");
    }

    @Test
    @Tag("CHT-01")
    @Tag("CHT-02")
    @Tag("CHT-10")
    void subjects_the_school_and_channels_have_chats_of_their_own() {
        var school = SchoolOverHttp.withRoster(codes);
        var theClass = school.theClass("5А");
        var people = school.everybodyJoins(theClass);
        var vera = people.named("Вера");
        var mia = people.named("Мия");
        school.grant(school.guardianOf(mia, vera), mia, "CHAT");

        var subject = id();
        open(
                        school,
                        vera,
                        subject,
                        Map.of(
                                "kind",
                                "SUBJECT",
                                "title",
                                "Алгебра",
                                "theClass",
                                theClass,
                                "participants",
                                List.of(mia.account())))
                .then()
                .statusCode(201);
        assertThat(school.post(mia, subject, "Решила").statusCode()).isEqualTo(201);

        var channel = id();
        open(
                        school,
                        vera,
                        channel,
                        Map.of(
                                "kind",
                                "CHANNEL",
                                "title",
                                "Новости 5А",
                                "theClass",
                                theClass,
                                "roles",
                                List.of("STUDENT", "PARENT")))
                .then()
                .statusCode(201);
        mia.asks()
                .put(school.path("/chats/" + channel + "/participants/me"))
                .then()
                .statusCode(204);
        assertProblem(school.post(mia, channel, "А я?"), 403, "READ_ONLY_FOR_ROLE");
        mia.asks()
                .delete(school.path("/chats/" + channel + "/participants/me"))
                .then()
                .statusCode(204);

        var whole = Map.of("kind", "SCHOOL", "title", "Совет", "roles", List.of("TEACHER"));
        assertProblem(open(school, vera, id(), whole), 403, "NOT_AUTHORISED");
        assertThat(open(school, school.administrator, id(), whole).statusCode()).isEqualTo(201);
        assertProblem(open(school, vera, id(), Map.of("kind", "TEACHERS")), 409, "DERIVED_ROSTER");
        assertProblem(open(school, vera, id(), Map.of("kind", "GROUP")), 400, "CHAT_TITLE_INVALID");
    }

    @Test
    @Tag("S-35")
    @Tag("MEM-13")
    void a_specialist_is_in_the_chat_of_the_lesson_for_its_time_and_nowhere_else() throws InterruptedException {
        var school = SchoolOverHttp.withRoster(codes);
        var theClass = school.theClass("5А");
        var people = school.everybodyJoins(theClass);
        var vera = people.named("Вера");
        var mia = people.named("Мия");
        var guest = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        var alone = id();
        assertThat(direct(school, vera, alone, mia.account()).statusCode()).isEqualTo(201);
        var stay = school.path("/guests/" + UUID.randomUUID());
        var until = Instant.now().plus(Duration.ofSeconds(5));
        vera.asks()
                .body(Map.of(
                        "account", guest.account(),
                        "purpose", "LESSON",
                        "classes", List.of(theClass),
                        "communities", List.of(),
                        "from", Instant.now().toString(),
                        "to", until.toString()))
                .put(stay)
                .then()
                .statusCode(204);
        eventually(() -> assertThat(
                        school.administrator.asks().put(stay + "/admission").statusCode())
                .isEqualTo(204));

        var lesson = school.path("/chats/" + theClass + "/messages");
        guest.asks().get(lesson).then().statusCode(200);
        assertThat(school.post(guest, theClass, "Здравствуйте").statusCode()).isEqualTo(201);
        assertProblem(guest.asks().get(school.path("/chats/" + alone)), 403, "GUEST_SCOPE_VIOLATION");
        assertProblem(guest.asks().get(school.path("/chats/" + alone + "/messages")), 403, "GUEST_SCOPE_VIOLATION");
        assertProblem(direct(school, guest, id(), mia.account()), 403, "GUEST_SCOPE_VIOLATION");
        Thread.sleep(Math.max(0, until.toEpochMilli() - System.currentTimeMillis()) + 1);
        assertProblem(guest.asks().get(lesson), 410, "GUEST_EXPIRED");
        assertProblem(school.post(guest, theClass, "Ещё"), 410, "GUEST_EXPIRED");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static Response open(SchoolOverHttp school, Person by, String chat, Map<String, ?> wanted) {
        return by.asks().body(wanted).put(school.path("/chats/" + chat));
    }

    private static Response direct(SchoolOverHttp school, Person by, String chat, String with) {
        return open(school, by, chat, Map.of("kind", "DIRECT", "with", with));
    }

    private static Response invite(SchoolOverHttp school, Person by, String chat, int uses) {
        var answer = by.asks()
                .body(Map.of(
                        "maxUses",
                        uses,
                        "expiresAt",
                        Instant.now().plus(Duration.ofDays(1)).toString()))
                .post(school.path("/chats/" + chat + "/invitations"));
        answer.then().statusCode(201);
        return answer;
    }

    private static Response arrive(SchoolOverHttp school, Person who, String chat, String code) {
        return who.asks().body(Map.of("code", code)).post(school.path("/chats/" + chat + "/arrivals"));
    }
}
