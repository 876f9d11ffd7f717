package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.eventually;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.Note;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.jspecify.annotations.Nullable;

/** A school in which people say things to each other, of whom anybody may be reported, and three who may decide about it. */
final class ReportedSchool {

    static final String NOTE = "Записка-сапфир";
    static final String WHY = "Причина-сапфир";
    static final String GROUNDS = "Возражение-сапфир";
    static final String LAST_WORD = "Ответ-сапфир";
    static final String QUESTION = "Вопрос-сапфир";

    /** What people say in the course of a case. */
    static final List<String> SAID = List.of(NOTE, WHY, GROUNDS, LAST_WORD, QUESTION);

    final SchoolOverHttp school;
    final String chat;
    final String parents;
    final Person mia;
    final Person tom;
    final Person vera;
    final Person anna;
    final Person boris;
    final Person admin;
    final Person director;
    final Person deputy;
    private final List<String> ids = new ArrayList<>();
    private final Instant begin;
    private String position = "0";

    ReportedSchool(CapturedCodes codes) {
        school = SchoolOverHttp.withRoster(codes);
        begin = Instant.now();
        chat = school.theClass("5А");
        parents = parentsOf(chat);
        var people = school.everybodyJoins(chat);
        mia = people.named("Мия");
        tom = people.named("Том");
        vera = people.named("Вера");
        admin = school.administrator;
        director = SchoolOverHttp.register(codes, SchoolOverHttp.number(), "ADULT");
        deputy = school.everybodyJoins(school.theClass("9А")).named("Лев");
        appointed(SchoolOverHttp.operator(codes), "DIRECTOR", director);
        appointed(director, "DEPUTY_DIRECTOR", deputy);
        eventually(
                () -> assertThat(school.post(vera, chat, "Привет").statusCode()).isEqualTo(201));
        anna = school.guardianOf(mia, vera);
        boris = school.guardianOf(tom, vera);
        assertThat(school.grant(anna, mia, "CHAT").statusCode()).isEqualTo(204);
        assertThat(school.grant(boris, tom, "CHAT").statusCode()).isEqualTo(204);
        for (var one : List.of(mia, tom)) says(one, chat, "Я тут");
        for (var one : List.of(anna, boris)) says(one, parents, "Я тут");
    }

    private void appointed(Person by, String office, Person person) {
        by.asks()
                .body(Map.of("order", "20"))
                .put(school.path("/offices/" + office + "/holders/" + person.account()))
                .then()
                .statusCode(204);
    }

    private static String parentsOf(String theClass) {
        var id = UUID.fromString(theClass);
        return new UUID(id.getMostSignificantBits() ^ 0x50_41_52_45_4e_54_53_00L, id.getLeastSignificantBits())
                .toString();
    }

    String says(Person author, String chat, String text) {
        var message = id();
        eventually(() -> assertThat(put(author, "/chats/" + chat + "/messages/" + message, Map.of("text", text))
                        .statusCode())
                .isEqualTo(201));
        return message;
    }

    /** An id that is handed out now, and may be used later. */
    String id() {
        var id = UUID.randomUUID().toString();
        ids.add(id);
        return id;
    }

    Response put(Person who, String path, Map<String, ?> body) {
        return noted(who.asks().body(body).put(school.path(path)));
    }

    Response noted(Response answer) {
        var there = answer.header(Desk.POSITION);
        if (there != null && Long.parseLong(there) > Long.parseLong(position)) position = there;
        return answer;
    }

    /** How far the log had come when this was last written to. */
    String position() {
        return position;
    }

    /** Until all that was written here is signed, so that it is in every history that is taken along. */
    void signed() {
        var reached = Long.parseLong(position);
        eventually(() -> {
            var note = RestAssured.given().get("/v1/evidence/checkpoint");
            assertThat(note.statusCode()).isEqualTo(200);
            assertThat(Checkpoint.of(Note.of(note.asString())).size()).isGreaterThanOrEqualTo(reached);
        });
    }

    /** All ids that anybody here could know, and more: who guesses well finds nothing either. */
    Map<String, List<String>> known() {
        var people = List.of(mia, tom, vera, anna, boris, admin, director, deputy).stream()
                .map(Person::account)
                .toList();
        var known = new HashMap<String, List<String>>();
        known.put("school", List.of(school.id));
        for (var name : List.of("account", "child", "guardian", "person", "officer", "other", "with"))
            known.put(name, people);
        known.put("chat", List.of(chat, parents));
        for (var name : List.of("theClass", "class")) known.put(name, List.of(chat));
        known.put("case", List.copyOf(ids));
        known.put("source", List.of("epos"));
        known.put("q", List.of("привет", "записка", "сапфир", "секрет"));
        known.put("from", List.of(begin.toString()));
        known.put("year", List.of("2026"));
        known.put("level", List.of("0"));
        return known;
    }

    /**
     * The ids of one whole life of a report, known before it begins: one that is upheld, one that is dismissed, and one
     * that nobody has looked at.
     */
    record Course(
            String report,
            String theCase,
            String access,
            String sanction,
            String dismissed,
            String dismissedCase,
            String open) {}

    Course course() {
        return new Course(id(), id(), id(), id(), id(), id(), id());
    }

    /**
     * @param message null where a person is reported and nothing that was said
     * @param officer who looks after it
     * @param second who agrees, and hears the appeal
     */
    void reported(
            Course course,
            Person reported,
            Person reporter,
            @Nullable String message,
            Person appellant,
            Person officer,
            Person second) {
        var what = new HashMap<String, Object>(
                message == null ? Map.of("person", reported.account()) : Map.of("chat", chat, "message", message));
        what.put("reason", "INSULT");
        what.put("note", NOTE);
        done(201, put(reporter, "/reports/" + course.report(), what));
        var path = "/cases/" + course.theCase();
        done(201, put(officer, path, Map.of("report", course.report())));
        done(204, put(officer, path + "/officer", Map.of("officer", officer.account())));
        var looked = noted(officer.asks().post(school.path(path + "/views")));
        assertThat(looked.asString()).contains(NOTE);
        if (message != null) looksAround(course, officer, second);
        var decision = new HashMap<>(decision("UPHELD"));
        decision.put("measures", List.of(measure(course, message)));
        decision.put("redact", message != null);
        done(204, put(officer, path + "/decision", decision));
        if (!reported.equals(appellant)) done(200, noted(appellant.asks().get("/v1/me/children")));
        done(204, put(officer, path + "/referral", Map.of("authority", "POLICE", "reference", "КУСП-7")));
        done(204, put(appellant, path + "/appeal", Map.of("grounds", GROUNDS)));
        done(204, put(second, path + "/appeal/decision", Map.of("verdict", "OVERTURNED", "why", LAST_WORD)));
        done(201, put(reporter, "/reports/" + course.dismissed(), what));
        var other = "/cases/" + course.dismissedCase();
        done(201, put(officer, other, Map.of("report", course.dismissed())));
        done(204, put(officer, other + "/officer", Map.of("officer", officer.account())));
        done(204, put(officer, other + "/decision", decision("DISMISSED")));
        done(201, put(reporter, "/reports/" + course.open(), what));
    }

    private void looksAround(Course course, Person officer, Person second) {
        var access = "/cases/" + course.theCase() + "/evidence-accesses/" + course.access();
        var now = Instant.now();
        done(
                201,
                put(
                        officer,
                        access,
                        Map.of(
                                "chat",
                                chat,
                                "from",
                                now.minus(Duration.ofHours(1)).toString(),
                                "to",
                                now.plus(Duration.ofHours(1)).toString(),
                                "why",
                                QUESTION)));
        done(204, noted(second.asks().put(school.path(access + "/grant"))));
        done(200, noted(officer.asks().post(school.path(access + "/views"))));
    }

    private Map<String, ?> measure(Course course, @Nullable String message) {
        var measure = new HashMap<String, Object>(Map.of(
                "sanction",
                course.sanction(),
                "kind",
                message == null ? "WARNING" : "MUTE",
                "until",
                Instant.now().plus(Duration.ofDays(1)).toString()));
        if (message != null) measure.put("chat", chat);
        return measure;
    }

    private static Map<String, Object> decision(String verdict) {
        return Map.of("verdict", verdict, "reason", "INSULT", "rule", "4.2", "why", WHY);
    }

    private static void done(int status, Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    }
}
