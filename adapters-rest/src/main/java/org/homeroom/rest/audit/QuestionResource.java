package org.homeroom.rest.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.audit.Asker;
import org.homeroom.application.audit.Findings;
import org.homeroom.application.audit.Interrogation;
import org.homeroom.application.audit.Interrogation.Reply;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Parameter.Shape;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Sentences;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.Phones;
import org.jspecify.annotations.Nullable;

/** Every question of the specification about the past of a school, by name, with sentences and with evidence. */
@Path("/v1")
@Authenticated
@Tag(name = "Audit")
public class QuestionResource {

    private static final String PHONE = Parameter.PHONE.word();
    private static final String LANGUAGE = "lang";
    private static final List<String> LANGUAGES = List.of("en", "ru");

    private final Desk desk;
    private final Caller caller;
    private final Phones phones;
    private final Interrogation interrogation;

    QuestionResource(Desk desk, Caller caller, Phones phones, Interrogation interrogation) {
        this.desk = desk;
        this.caller = caller;
        this.phones = phones;
        this.interrogation = interrogation;
    }

    /** In both languages. */
    public record Words(String en, String ru) {}

    /**
     * @param name as requests call it
     * @param expected how it is written, in English
     */
    public record Asks(String name, Shape shape, boolean required, Words title, String expected) {}

    /** @param askers in what capacity it may be asked */
    public record Catalogued(String id, Words title, Set<Asker> askers, List<Asks> parameters) {}

    public record QuestionCatalogue(List<Catalogued> questions) {}

    /**
     * An entry of the log on which a statement rests.
     *
     * @param id of the event
     * @param type of the event, for example {@code consent.ConsentGranted}
     */
    public record Entry(long position, String id, String type, Instant recordedAt) {}

    /**
     * @param says which statement it is, stable
     * @param facts the data of it
     */
    public record Said(String says, String sentence, Map<String, Object> facts, List<Entry> evidence) {}

    /**
     * @param title what was asked
     * @param as in what capacity; it decides what is told of people
     * @param at the instant that is asked about
     * @param known up to when the log counted
     * @param from where the period begins that was asked about, if it was about one
     * @param to where it ends
     * @param people who are spoken of, as they are called in the sentences
     */
    public record AuditAnswer(
            String question,
            String title,
            UUID school,
            Asker as,
            Instant at,
            Instant known,
            @Nullable Instant from,
            @Nullable Instant to,
            Map<UUID, String> people,
            List<Said> statements) {}

    @GET
    @Path("/schools/{school}/audit/questions")
    @Blocking
    @Operation(operationId = "listAuditQuestions", summary = "What I can ask about the past of this school, and how")
    @APIResponseSchema(value = QuestionCatalogue.class, responseCode = "200", responseDescription = "OK")
    public Response questions(UUID school) {
        return interrogation
                .mayAsk(caller.account(), new SchoolId(school))
                .map(asker -> Response.ok(new QuestionCatalogue(interrogation.questions(asker).stream()
                                .map(QuestionResource::catalogued)
                                .toList()))
                        .build())
                .orElseGet(() -> Problem.of(GeneralRefusal.NOT_FOUND).toResponse());
    }

    @GET
    @Path("/schools/{school}/audit/questions/{question}")
    @Blocking
    @Operation(
            operationId = "askAuditQuestion",
            summary = "Ask one of these questions; a phone number goes into a body instead",
            description = "Which parameters a question takes, the list of questions says. Others are refused.")
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "chat",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "child",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "account",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "guardian",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "message",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "report",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "import",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = UUID.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "purpose",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = String.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "at",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Instant.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "known",
            in = ParameterIn.QUERY,
            description = "then, now or an instant",
            schema = @Schema(implementation = String.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Instant.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = "to",
            in = ParameterIn.QUERY,
            schema = @Schema(implementation = Instant.class))
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
            name = LANGUAGE,
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"en", "ru"}))
    @APIResponseSchema(value = AuditAnswer.class, responseCode = "200", responseDescription = "OK")
    public Response ask(UUID school, String question, @Context UriInfo address) {
        var given = new HashMap<String, String>();
        for (var one : address.getQueryParameters().entrySet()) {
            if (one.getValue().size() != 1)
                return Problem.malformed(one.getKey(), "one value").toResponse();
            given.put(one.getKey(), one.getValue().getFirst());
        }
        if (given.containsKey(PHONE))
            return Problem.malformed(PHONE, Parameter.PHONE.expected()).toResponse();
        return ask(school, question, given);
    }

    @POST
    @Path("/schools/{school}/audit/questions/{question}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            operationId = "askAuditQuestionInBody",
            summary = "Ask with the parameters in the body, by the same names: for what must not stand in an address")
    @APIResponseSchema(value = AuditAnswer.class, responseCode = "200", responseDescription = "OK")
    public Response askInBody(UUID school, String question, @Nullable Map<String, String> given) {
        var all = new HashMap<String, String>();
        if (given != null)
            given.forEach((name, value) -> {
                if (value != null) all.put(name, value);
            });
        var phone = all.get(PHONE);
        if (phone != null) {
            var normal = phones.normal(phone);
            if (normal.isEmpty())
                return Problem.malformed(PHONE, "a phone number such as +79000000000")
                        .toResponse();
            all.put(PHONE, normal.get());
        }
        return ask(school, question, all);
    }

    private Response ask(UUID school, String question, Map<String, String> given) {
        var language = given.remove(LANGUAGE);
        if (language != null && !LANGUAGES.contains(language))
            return Problem.malformed(LANGUAGE, "en or ru").toResponse();
        var reply = interrogation.ask(caller.account(), new SchoolId(school), question, given, desk.now());
        return switch (reply) {
            case Reply.Told(var findings) ->
                Response.ok(answer(findings, Sentences.in(Locale.of(language == null ? "en" : language))))
                        .header("Cache-Control", "no-store")
                        .build();
            case Reply.Refused(var reason) -> Problem.of(reason).toResponse();
            case Reply.Malformed(var parameter, var expected) ->
                Problem.malformed(parameter, expected).toResponse();
        };
    }

    private static Catalogued catalogued(Question question) {
        var english = Sentences.in(Locale.ENGLISH);
        var russian = Sentences.in(Locale.of("ru"));
        return new Catalogued(
                question.id(),
                new Words(english.question(question), russian.question(question)),
                question.askers(),
                question.parameters().stream()
                        .map(one -> new Asks(
                                one.word(),
                                one.shape(),
                                one.required(),
                                new Words(english.parameter(one), russian.parameter(one)),
                                one.expected()))
                        .toList());
    }

    private static AuditAnswer answer(Findings findings, Sentences sentences) {
        var question = findings.question();
        var asked = findings.asked();
        var period = question.parameters().contains(Parameter.FROM);
        return new AuditAnswer(
                question.id(),
                sentences.question(question),
                asked.school().value(),
                findings.as(),
                asked.at(),
                asked.known(),
                period ? asked.from() : null,
                period ? asked.to() : null,
                findings.called(),
                findings.statements().stream()
                        .map(one -> said(findings, one, sentences))
                        .toList());
    }

    private static Said said(Findings findings, Statement one, Sentences sentences) {
        return new Said(
                one.says(),
                sentences.sentence(findings, one),
                findings.data(one),
                one.evidence().stream()
                        .map(entry -> new Entry(entry.position(), entry.id(), entry.event(), entry.recordedAt()))
                        .toList());
    }
}
