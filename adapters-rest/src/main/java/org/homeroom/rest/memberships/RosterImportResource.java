package org.homeroom.rest.memberships;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.Homeroom;
import org.homeroom.application.memberships.RosterProblem;
import org.homeroom.application.memberships.RosterReader;
import org.homeroom.application.memberships.RosterReading;
import org.homeroom.application.memberships.RosterTranslation;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterGuardianListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.roster.ImportRoster;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * A OneRoster package as one zip: first looked at, then taken over. Nothing is kept in between; whoever applies names the
 * digest of what was looked at.
 */
@Path("/v1")
@Authenticated
@Tag(name = "Schools")
public class RosterImportResource {

    private static final String ZIP = "application/zip";

    private final Desk desk;
    private final Caller caller;
    private final Homeroom homeroom;
    private final RosterReader reader;
    private final RosterTranslation translation;

    RosterImportResource(
            Desk desk, Caller caller, Homeroom homeroom, RosterReader reader, RosterTranslation translation) {
        this.desk = desk;
        this.caller = caller;
        this.homeroom = homeroom;
        this.reader = reader;
        this.translation = translation;
    }

    /** How much of what is new or different: nothing of all where the roster is known already. */
    public record Changes(long years, long classes, long people, long enrolments, long guardians) {

        static Changes in(List<Event> events) {
            Map<Class<?>, Long> counts =
                    events.stream().collect(Collectors.groupingBy(Event::getClass, Collectors.counting()));
            return new Changes(
                    counts.getOrDefault(AcademicYearOpened.class, 0L),
                    counts.getOrDefault(ClassCreated.class, 0L),
                    counts.getOrDefault(RosterPersonListed.class, 0L),
                    counts.getOrDefault(RosterEnrolmentListed.class, 0L),
                    counts.getOrDefault(RosterGuardianListed.class, 0L));
        }
    }

    /** @param digest of the files; to be named when they are taken over */
    public record Preview(String digest, String school, Changes changes) {}

    public record Import(UUID id, Changes changes) {}

    /** A package that cannot be read, with every place that is wrong. */
    public record Unreadable(@JsonUnwrapped Problem problem, List<RosterProblem> problems) {}

    @POST
    @Path("/schools/{school}/roster-previews")
    @Consumes(ZIP)
    @Blocking
    @Operation(operationId = "previewRoster", summary = "See what a roster would change, and what is wrong with it")
    public Uni<Response> preview(UUID school, InputStream zip) {
        return read(
                zip,
                null,
                reading -> Uni.createFrom()
                        .completionStage(() -> homeroom.consider(command(school, reading)))
                        .map(outcome -> switch (outcome) {
                            case Outcome.Accepted(var events) ->
                                Response.ok(new Preview(
                                                reading.digest(),
                                                reading.roster().school().name(),
                                                Changes.in(events)))
                                        .build();
                            case Outcome.Refused refused ->
                                Problem.of(refused.reason()).toResponse();
                        }));
    }

    @POST
    @Path("/schools/{school}/roster-imports")
    @Consumes(ZIP)
    @Blocking
    @Operation(operationId = "importRoster", summary = "Take a roster over: all of it, or nothing")
    public Uni<Response> apply(UUID school, @RestQuery @Nullable String digest, InputStream zip) {
        if (digest == null || digest.isBlank())
            return Uni.createFrom()
                    .item(Problem.malformed("digest", "the digest that the preview of the same files named")
                            .toResponse());
        return read(zip, digest, reading -> {
            var command = command(school, reading);
            return desk.ask(
                    caller.account(),
                    command,
                    answer -> Response.status(201)
                            .entity(new Import(
                                    command.theImport().value(),
                                    Changes.in(answer.outcome().events()))));
        });
    }

    private ImportRoster command(UUID school, RosterReading.Readable reading) {
        var id = new SchoolId(school);
        return new ImportRoster(
                new ImportId(UUID.randomUUID()), id, translation.translate(id, reading), caller.account(), desk.now());
    }

    private Uni<Response> read(
            InputStream zip, @Nullable String digest, Function<RosterReading.Readable, Uni<Response>> work) {
        return switch (reader.read(zip)) {
            case RosterReading.Unreadable(var problems) -> answer(unreadable(problems));
            case RosterReading.Readable reading
            when digest != null && !digest.equals(reading.digest()) ->
                answer(Problem.of(409, "ROSTER_NOT_PREVIEWED", "These are not the files that were looked at")
                        .toResponse());
            case RosterReading.Readable reading -> work.apply(reading);
        };
    }

    private static Response unreadable(List<RosterProblem> problems) {
        var problem = Problem.of(422, "ROSTER_UNREADABLE", "The roster cannot be taken over as it is");
        return problem.toResponse(new Unreadable(problem, problems));
    }

    private static Uni<Response> answer(Response response) {
        return Uni.createFrom().item(response);
    }
}
