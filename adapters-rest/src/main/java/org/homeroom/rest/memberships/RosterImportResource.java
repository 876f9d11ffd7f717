package org.homeroom.rest.memberships;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.Answer;
import org.homeroom.application.History;
import org.homeroom.application.memberships.Relation;
import org.homeroom.application.memberships.RosterImportQueries;
import org.homeroom.application.memberships.RosterImports;
import org.homeroom.application.memberships.RosterImports.Proposed;
import org.homeroom.application.memberships.RosterProblem;
import org.homeroom.application.memberships.RosterReader;
import org.homeroom.application.memberships.RosterReading;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.roster.Proposal;
import org.homeroom.domain.memberships.roster.Proposal.Standing;
import org.homeroom.domain.memberships.roster.RosterRefusal;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * A school's roster as one zip: first a proposal that changes nothing, with every line of it to look at; then, when an
 * administrator has approved it, applied in parts behind the answer.
 */
@Path("/v1")
@Authenticated
@Tag(name = "Schools")
public class RosterImportResource {

    private static final String ZIP = "application/zip";

    private final Caller caller;
    private final Cursor cursors;
    private final History history;
    private final RosterReader reader;
    private final RosterImports imports;
    private final RosterImportQueries queries;

    RosterImportResource(
            Caller caller,
            Cursor cursors,
            History history,
            RosterReader reader,
            RosterImports imports,
            RosterImportQueries queries) {
        this.caller = caller;
        this.cursors = cursors;
        this.history = history;
        this.reader = reader;
        this.imports = imports;
        this.queries = queries;
    }

    /** @param next to be given as {@code cursor} for older ones; missing at the end */
    public record Page(
            List<RosterImportView.Summary> imports,
            @Nullable String next) {}

    /** @param next to be given as {@code cursor} for the following ones; missing at the end */
    public record Changes(
            List<RosterChangeView> changes, @Nullable String next) {}

    /** @param endings whether what is missing ends too */
    public record Approval(@NotNull Boolean endings) {}

    /** @param of parts that there are to apply; 0 before the import is approved */
    public record Progress(Standing standing, int done, int of) {}

    /** A package that cannot be read, with every place that is wrong. */
    public record Unreadable(@JsonUnwrapped Problem problem, List<RosterProblem> problems) {}

    @POST
    @Path("/schools/{school}/roster-imports")
    @Consumes(ZIP)
    @Blocking
    @Operation(
            operationId = "proposeRosterImport",
            summary = "See what a roster would change, and what is wrong with it",
            description = "Changes nothing. Where nothing is new or different there is no proposal: 200 says so.")
    @APIResponseSchema(value = RosterImportView.class, responseCode = "201", responseDescription = "Proposed")
    @APIResponse(responseCode = "200", description = "Nothing in it is new or different")
    public Uni<Response> propose(UUID school, InputStream zip) {
        var id = new SchoolId(school);
        return switch (reader.read(zip)) {
            case RosterReading.Unreadable(var problems) ->
                ifAdministrator(id, () -> Uni.createFrom().item(unreadable(problems)));
            case RosterReading.Readable reading ->
                Uni.createFrom()
                        .completionStage(() -> imports.propose(id, reading, caller.account()))
                        .map(RosterImportResource::proposed);
        };
    }

    @GET
    @Path("/schools/{school}/roster-imports")
    @Operation(operationId = "listRosterImports", summary = "The imports of a school, newest first")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> all(
            UUID school, @RestQuery @Nullable String cursor, @RestQuery @DefaultValue("50") Limit limit) {
        var list = "roster-imports/" + school;
        var before = cursor == null ? OptionalLong.of(Long.MAX_VALUE) : cursors.read(list, cursor);
        if (before.isEmpty()) return malformedCursor();
        var id = new SchoolId(school);
        return ifAdministrator(
                id,
                () -> Uni.createFrom()
                        .completionStage(() -> queries.imports(id, before.getAsLong(), limit.value()))
                        .map(found -> Response.ok(new Page(
                                        found.stream()
                                                .map(RosterImportView.Summary::of)
                                                .toList(),
                                        found.size() < limit.value()
                                                ? null
                                                : cursors.write(
                                                        list, found.getLast().position())))
                                .build()));
    }

    @GET
    @Path("/schools/{school}/roster-imports/{theImport}")
    @Operation(operationId = "getRosterImport", summary = "One import in numbers, and where it stands")
    @APIResponseSchema(value = RosterImportView.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> one(UUID school, UUID theImport) {
        return ifKnown(school, theImport, proposal -> RosterImportView.of(theImport, proposal));
    }

    @GET
    @Path("/schools/{school}/roster-imports/{theImport}/progress")
    @Operation(operationId = "getRosterImportProgress", summary = "How far an import has come")
    @APIResponseSchema(value = Progress.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> progress(UUID school, UUID theImport) {
        return ifKnown(
                school, theImport, proposal -> new Progress(proposal.standing(), proposal.done(), proposal.of()));
    }

    @GET
    @Path("/schools/{school}/roster-imports/{theImport}/changes")
    @Operation(
            operationId = "listRosterImportChanges",
            summary = "What an import would change, line by line",
            description = "Kept until the import is over. What it did change, the audit says.")
    @APIResponseSchema(value = Changes.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> changes(
            UUID school,
            UUID theImport,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") Limit limit) {
        var list = "roster-changes/" + theImport;
        var from = cursor == null ? OptionalLong.of(0) : cursors.read(list, cursor);
        if (from.isEmpty()) return malformedCursor();
        var start = RosterChangePlace.of(from.getAsLong());
        return ifAdministrator(
                new SchoolId(school),
                () -> Uni.createFrom()
                        .completionStage(() -> imports.standing(new ImportId(theImport), new SchoolId(school)))
                        .flatMap(proposal -> {
                            var proposed = proposal.proposed();
                            return proposed == null
                                    ? refused(GeneralRefusal.NOT_FOUND)
                                    : changes(proposed, start, limit, list);
                        }));
    }

    private Uni<Response> changes(RosterChangeProposed proposed, RosterChangePlace start, Limit limit, String list) {
        return Uni.createFrom()
                .completionStage(() -> imports.changes(proposed.theImport(), start.part()))
                .map(part -> part.map(all -> {
                            var page = all.stream()
                                    .skip(start.line())
                                    .limit(limit.value())
                                    .map(RosterChangeView::of)
                                    .toList();
                            var parts = proposed.parts() + proposed.endingParts();
                            var next = start.after(page.size(), all.size(), parts);
                            return Response.ok(
                                            new Changes(page, next == null ? null : cursors.write(list, next.value())))
                                    .build();
                        })
                        .orElseGet(
                                () -> Problem.of(RosterRefusal.PROPOSAL_EXPIRED).toResponse()));
    }

    @PUT
    @Path("/schools/{school}/roster-imports/{theImport}/application")
    @Operation(
            operationId = "applyRosterImport",
            summary = "Approve what was proposed; it is applied behind the answer",
            description =
                    "What is missing ends only where endings says so, and over the safety limit nothing happens at"
                            + " all: 409 ROSTER_IMPORT_HALTED.")
    @APIResponse(responseCode = "202", description = "Approved; the progress tells how far it has come")
    public Uni<Response> apply(UUID school, UUID theImport, @Valid @NotNull Approval approval) {
        return decided(
                202,
                () -> imports.apply(
                        new ImportId(theImport), new SchoolId(school), approval.endings(), caller.account()));
    }

    @PUT
    @Path("/schools/{school}/roster-imports/{theImport}/rejection")
    @Operation(operationId = "rejectRosterImport", summary = "Nothing of what was proposed shall be")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> reject(UUID school, UUID theImport) {
        return decided(204, () -> imports.reject(new ImportId(theImport), new SchoolId(school), caller.account()));
    }

    private static Response proposed(Proposed outcome) {
        return switch (outcome) {
            case Proposed.Anew(var proposal, var position) ->
                Response.status(201)
                        .header(Desk.POSITION, position)
                        .entity(RosterImportView.of(proposal))
                        .build();
            case Proposed.Unchanged unchanged ->
                Response.ok(RosterImportView.UNCHANGED).build();
            case Proposed.Refused(var reason) -> Problem.of(reason).toResponse();
        };
    }

    private static Uni<Response> decided(int status, Supplier<CompletionStage<Answer>> decision) {
        return Uni.createFrom().completionStage(decision).map(answer -> switch (answer.outcome()) {
            case Outcome.Accepted done ->
                Response.status(status).header(Desk.POSITION, answer.position()).build();
            case Outcome.Refused(var reason, var events) -> Problem.of(reason).toResponse();
        });
    }

    private Uni<Response> ifKnown(UUID school, UUID theImport, Function<Proposal, Object> view) {
        var id = new SchoolId(school);
        return ifAdministrator(
                id,
                () -> Uni.createFrom()
                        .completionStage(() -> imports.standing(new ImportId(theImport), id))
                        .map(proposal -> proposal.proposed() == null
                                ? Problem.of(GeneralRefusal.NOT_FOUND).toResponse()
                                : Response.ok(view.apply(proposal)).build()));
    }

    private Uni<Response> ifAdministrator(SchoolId school, Supplier<Uni<Response>> work) {
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), school, history))
                .flatMap(relation -> relation.administrator()
                        ? work.get()
                        : refused(relation.any() ? GeneralRefusal.NOT_AUTHORISED : GeneralRefusal.NOT_FOUND));
    }

    private static Uni<Response> refused(GeneralRefusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }

    private static Uni<Response> malformedCursor() {
        return Uni.createFrom()
                .item(Problem.malformed("cursor", "the next of an earlier page of this list")
                        .toResponse());
    }

    private static Response unreadable(List<RosterProblem> problems) {
        var problem = Problem.of(422, "ROSTER_UNREADABLE", "The roster cannot be taken over as it is");
        return problem.toResponse(new Unreadable(problem, problems));
    }
}
