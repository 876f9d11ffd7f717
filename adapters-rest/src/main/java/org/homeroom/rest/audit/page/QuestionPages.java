package org.homeroom.rest.audit.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.homeroom.application.audit.Asker;
import org.homeroom.application.audit.Findings;
import org.homeroom.application.audit.Interrogation;
import org.homeroom.application.audit.Interrogation.Reply;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Parameter.Shape;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Schools;
import org.homeroom.application.evidence.SignedLog;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.Phones;
import org.homeroom.rest.audit.page.PageResource.Visit;
import org.homeroom.rest.audit.page.QuestionPage.Answer;
import org.homeroom.rest.audit.page.QuestionPage.Choice;
import org.homeroom.rest.audit.page.QuestionPage.Field;
import org.homeroom.rest.audit.page.QuestionPage.Foot;
import org.homeroom.rest.audit.page.QuestionPage.Option;
import org.homeroom.rest.audit.page.QuestionPage.Slider;
import org.jspecify.annotations.Nullable;

/** Makes the page of a question: its form, its answer, and what can be looked at instead of read. */
@ApplicationScoped
class QuestionPages {

    private static final String CONSENT_LINE = "L-01";
    private static final String MEMBERSHIP_LINE = "L-02";
    private static final String PAPER = "paper";

    private final Pages pages;
    private final Desk desk;
    private final Phones phones;
    private final Interrogation interrogation;
    private final Schools schools;
    private final SignedLog log;

    QuestionPages(Pages pages, Desk desk, Phones phones, Interrogation interrogation, Schools schools, SignedLog log) {
        this.pages = pages;
        this.desk = desk;
        this.phones = phones;
        this.interrogation = interrogation;
        this.schools = schools;
        this.log = log;
    }

    /** Before a question is chosen. */
    Response none(Visit visit) {
        return pages.question(
                visit.setting(),
                200,
                new QuestionPage(
                        "",
                        "",
                        list(visit, ""),
                        takeAlong(visit),
                        "",
                        false,
                        "",
                        List.of(),
                        "",
                        "",
                        null,
                        null,
                        null,
                        null,
                        false));
    }

    Response question(Visit visit, String id, Map<String, String> given, boolean inBody) {
        var known = interrogation.questions(visit.asker()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (known.isEmpty()) return pages.trouble(visit.setting(), 404, "UNKNOWN_QUESTION");
        var filled = Filled.of(known.get(), visit.school().zone(), given);
        var now = desk.now();
        var asked = !filled.draft() || known.get().parameters().stream().noneMatch(Parameter::required);
        var shown = asked ? new Attempt(visit, filled, now).answer() : Attempted.NOT_YET;
        var line = shown.status() == 200 ? line(visit, filled, now) : null;
        var body = inBody || known.get().parameters().contains(Parameter.PHONE);
        var page = new QuestionPage(
                id,
                visit.sentences().question(known.get()),
                list(visit, id),
                takeAlong(visit),
                visit.question(id).toString(),
                body,
                Address.school(visit.school().id().value()) + "/find",
                fields(visit, filled, now),
                visit.setting().words().say("zone", visit.school().zone()),
                visit.school().zone().getId(),
                slider(visit, filled, line, now),
                line,
                shown.findings() == null ? null : told(visit, filled, shown.findings(), now),
                shown.problem(),
                given.containsKey(PAPER));
        var setting = inBody ? visit.setting().at(visit.question(id).with(filled.kept())) : visit.setting();
        return pages.question(setting, shown.status(), page);
    }

    /** @param problem a sentence */
    private record Attempted(
            int status,
            @Nullable Findings findings,
            @Nullable String problem) {

        static final Attempted NOT_YET = new Attempted(200, null, null);
    }

    /** Asks what was filled in. */
    private final class Attempt {

        private final Visit visit;
        private final Filled filled;
        private final Instant now;

        Attempt(Visit visit, Filled filled, Instant now) {
            this.visit = visit;
            this.filled = filled;
            this.now = now;
        }

        Attempted answer() {
            var given = filled.given();
            var phone = given.get(Parameter.PHONE.word());
            if (phone != null)
                given.put(Parameter.PHONE.word(), phones.normal(phone).orElse(""));
            if ("".equals(given.get(Parameter.PHONE.word())))
                return refused(400, malformed(Parameter.PHONE.word(), ""));
            var reply = interrogation.ask(
                    visit.who(), visit.school().id(), filled.question().id(), given, now);
            return switch (reply) {
                case Reply.Told(var findings) -> new Attempted(200, findings, null);
                case Reply.Refused(var reason) ->
                    refused(Problem.of(reason).status(), visit.setting().words().problem(reason.code()));
                case Reply.Malformed(var parameter, var expected) -> refused(400, malformed(parameter, expected));
            };
        }

        private static Attempted refused(int status, String problem) {
            return new Attempted(status, null, problem);
        }

        private String malformed(String word, String expected) {
            var said = visit.setting().words();
            var parameter = Arrays.stream(Parameter.values())
                    .filter(one -> one.word().equals(word))
                    .findFirst();
            if (parameter.isEmpty()) return said.say("malformed", word);
            var label = visit.label(parameter.get());
            if (filled.text(parameter.get()) == null) return said.say("required", label);
            if (parameter.get().shape() == Shape.INSTANT
                    && !expected.equals(parameter.get().expected())) return said.say("malformedOrder", label);
            return said.say("malformed" + parameter.get().shape(), label);
        }
    }

    private List<Choice> list(Visit visit, String current) {
        var words = visit.sentences();
        return interrogation.questions(visit.asker()).stream()
                .map(one -> new Choice(
                        one.id(),
                        words.question(one),
                        visit.question(one.id()).toString(),
                        one.id().equals(current)))
                .toList();
    }

    private static String takeAlong(Visit visit) {
        return Address.school(visit.school().id().value()) + "/history.zip";
    }

    private List<Field> fields(Visit visit, Filled filled, Instant now) {
        return filled.question().parameters().stream()
                .map(one -> field(visit, filled, one, now))
                .toList();
    }

    private static Field field(Visit visit, Filled filled, Parameter parameter, Instant now) {
        var zone = visit.school().zone();
        var label = visit.label(parameter);
        var text = Objects.requireNonNullElse(filled.text(parameter), "");
        return switch (parameter.shape()) {
            case ID -> new Field(parameter.word(), label, "id", text, "", true, List.of());
            case PHONE -> new Field(parameter.word(), label, "phone", text, "", true, List.of());
            case PURPOSE -> new Field(parameter.word(), label, "purpose", text, "", false, purposes(visit, text));
            case INSTANT ->
                new Field(
                        parameter.word(),
                        label,
                        "instant",
                        filled.text(parameter) == null && parameter.required()
                                ? period(visit, parameter, now, zone)
                                : filled.field(parameter),
                        "",
                        parameter.required(),
                        List.of());
            case KNOWLEDGE -> knowledge(visit, filled, label);
        };
    }

    /** Without a choice the period is all that there is. */
    private static String period(Visit visit, Parameter parameter, Instant now, ZoneId zone) {
        return Filled.field(
                parameter == Parameter.FROM ? visit.school().since() : now.truncatedTo(ChronoUnit.SECONDS), zone);
    }

    private static List<Option> purposes(Visit visit, String chosen) {
        var words = visit.sentences();
        return Arrays.stream(ConsentPurpose.values())
                .map(one -> new Option(
                        one.name(),
                        words.word(one),
                        chosen.isEmpty()
                                ? one == ConsentPurpose.CHAT
                                : one.name().equals(chosen)))
                .toList();
    }

    /** @return of a knowledge: what is chosen, and the day for the third choice */
    private static Field knowledge(Visit visit, Filled filled, String label) {
        var question = filled.question();
        var otherwise = question.parameters().contains(Parameter.AT) && !question.comparesKnowledge() ? "then" : "now";
        var text = Objects.requireNonNullElse(filled.text(Parameter.KNOWN), otherwise);
        var day = filled.texts().getOrDefault(Filled.KNOWN_AT, "");
        var said = visit.setting().words();
        return new Field(
                Parameter.KNOWN.word(),
                label,
                "knowledge",
                text,
                day,
                false,
                List.of(
                        new Option("then", said.say("knownThen"), text.equals("then")),
                        new Option("now", said.say("knownNow"), text.equals("now")),
                        new Option("at", said.say("knownAt"), text.equals("at"))));
    }

    /** As long as the line, where there is one, so that both can be looked at together. */
    private static @Nullable Slider slider(Visit visit, Filled filled, @Nullable Timeline line, Instant now) {
        if (!filled.question().parameters().contains(Parameter.AT)) return null;
        var begin = line == null ? visit.school().since() : Instant.ofEpochSecond(line.begin());
        return QuestionPage.slider(begin, now, filled.instant(Parameter.AT).orElse(null));
    }

    /** All of the line, whatever the instant: that is what can be looked at. */
    private @Nullable Timeline line(Visit visit, Filled filled, Instant now) {
        var child = filled.text(Parameter.CHILD);
        var account = filled.text(Parameter.ACCOUNT);
        if (child == null && account == null) return null;
        var id = child == null ? MEMBERSHIP_LINE : CONSENT_LINE;
        var given = new HashMap<String, String>();
        if (child == null) given.put(Parameter.ACCOUNT.word(), Objects.requireNonNull(account));
        else given.put(Parameter.CHILD.word(), child);
        if (id.equals(filled.question().id()) && filled.text(Parameter.PURPOSE) != null)
            given.put(Parameter.PURPOSE.word(), Objects.requireNonNull(filled.text(Parameter.PURPOSE)));
        if (!(interrogation.ask(visit.who(), visit.school().id(), id, given, now) instanceof Reply.Told(var findings)))
            return null;
        var here = visit.question(filled.question().id()).with(filled.kept());
        var takesInstant = filled.question().parameters().contains(Parameter.AT);
        var inWords = visit.question(id).with(given);
        var lines = new Timelines(
                visit.setting().words(),
                visit.school().zone(),
                now,
                filled.instant(Parameter.AT).orElse(null),
                at -> (takesInstant ? here : inWords)
                        .with(Parameter.AT.word(), earliest(at, now))
                        .toString());
        return child == null
                ? lines.membership(
                        findings,
                        visit.sentences(),
                        schools.classTitles(visit.school().id()),
                        inWords.toString())
                : lines.consent(findings, inWords.toString());
    }

    /** Forms know no less than milliseconds, and nobody asks about the future. */
    private static Instant earliest(Instant at, Instant now) {
        var whole = Filled.inMilliseconds(at);
        return whole.isAfter(now) ? now : whole;
    }

    private Answer told(Visit visit, Filled filled, Findings findings, Instant now) {
        var said = visit.setting().words();
        var sentences = visit.sentences();
        var clock = DateTimeFormatter.ofPattern(said.say("clock"))
                .withZone(visit.school().zone());
        var statements = new ArrayList<QuestionPage.Said>();
        for (var one : findings.statements()) {
            var data = findings.data(one).entrySet().stream()
                    .map(fact -> new QuestionPage.Datum(fact.getKey(), String.valueOf(fact.getValue())))
                    .toList();
            var evidence = one.evidence().stream()
                    .map(entry -> new QuestionPage.Entry(
                            entry.position(), entry.id(), entry.event(), clock.format(entry.recordedAt())))
                    .toList();
            statements.add(new QuestionPage.Said(
                    Tone.of(one.says()),
                    sentences.sentence(findings, one),
                    data,
                    evidence,
                    opens(findings.question(), data.isEmpty(), evidence.size(), said)));
        }
        var period = findings.question().parameters().contains(Parameter.FROM);
        var asked = findings.asked();
        var asOf = period
                ? said.say("period", clock.format(asked.from()), clock.format(asked.to()))
                : said.say("asOf", clock.format(asked.at()));
        var known = said.say("asKnownAt", clock.format(asked.known()));
        var body = filled.text(Parameter.PHONE) != null;
        return new Answer(
                asOf,
                known,
                counts(findings.question(), statements, said),
                List.copyOf(statements),
                statements.stream().anyMatch(one -> !one.evidence().isEmpty()),
                body
                        ? null
                        : visit.question(findings.question().id())
                                .with(filled.kept())
                                .with(PAPER, "1")
                                .toString(),
                foot(visit, filled, findings, asOf, known, clock.format(now)));
    }

    /** What one opens to see on what a statement rests; empty where there is nothing to see. */
    private static String opens(Question question, boolean bare, int evidence, Words said) {
        if (evidence > 0) return said.say("evidence", evidence);
        if (!question.aboutLog()) return said.say("noEvidence");
        return bare ? "" : said.say("data");
    }

    private static List<String> counts(Question question, List<QuestionPage.Said> statements, Words said) {
        if (!question.id().equals("Q-01")) return List.of();
        var could =
                statements.stream().filter(one -> one.tone().equals(Tone.YES)).count();
        return List.of(said.say("could", could), said.say("couldNot", statements.size() - could));
    }

    private Foot foot(Visit visit, Filled filled, Findings findings, String asOf, String known, String now) {
        var said = visit.setting().words();
        var parameters = new LinkedHashMap<String, String>();
        for (var one : findings.question().parameters())
            if (one.shape() == Shape.ID || one.shape() == Shape.PURPOSE)
                Optional.ofNullable(filled.text(one))
                        .ifPresent(text -> parameters.put(
                                visit.label(one),
                                one.shape() == Shape.PURPOSE
                                        ? visit.sentences()
                                                .word(findings.asked().purpose())
                                        : text));
        return new Foot(
                visit.school().name(),
                visit.school().id().value().toString(),
                findings.question().id() + " " + visit.sentences().question(findings.question()),
                parameters,
                asOf,
                known,
                now + " (" + visit.school().zone() + ")",
                visit.who().value().toString(),
                said.say(findings.as() == Asker.AUDITOR ? "asAuditor" : "asAdministration"),
                log.checkpoint().toCompletableFuture().join().orElse(null));
    }
}
