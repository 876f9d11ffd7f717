package org.homeroom.rest.evidence;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.Homeroom;
import org.homeroom.application.audit.Auditing;
import org.homeroom.application.evidence.SignedLog;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.operations.ListParkedEvents;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** A history to take along, which can be verified without this service. No personal data in it. Source: S-43. */
@Path("/v1")
@Authenticated
@Tag(name = "Evidence")
public class HistoryExportResource {

    private final Caller caller;
    private final Auditing auditing;
    private final Homeroom homeroom;
    private final SignedLog log;

    HistoryExportResource(Caller caller, Auditing auditing, Homeroom homeroom, SignedLog log) {
        this.caller = caller;
        this.auditing = auditing;
        this.homeroom = homeroom;
        this.log = log;
    }

    @GET
    @Path("/schools/{school}/audit/export")
    @Produces("application/zip")
    @Blocking
    @Operation(operationId = "exportHistory", summary = "The history of a school as a zip that can be verified offline")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response ofSchool(UUID school) {
        var id = new SchoolId(school);
        return auditing.mayAsk(caller.account(), id).toCompletableFuture().join()
                ? zip(log, id)
                : Problem.of(GeneralRefusal.NOT_FOUND).toResponse();
    }

    @GET
    @Path("/operations/audit/export")
    @Produces("application/zip")
    @Blocking
    @Operation(operationId = "exportWholeHistory", summary = "The whole log as a zip that can be verified offline")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/zip",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response whole() {
        var outcome = homeroom.consider(new ListParkedEvents(caller.account()))
                .toCompletableFuture()
                .join();
        return outcome instanceof Outcome.Refused refused
                ? Problem.of(refused.reason()).toResponse()
                : zip(log, null);
    }

    /** @param school null for the whole log */
    public static Response zip(SignedLog log, @Nullable SchoolId school) {
        StreamingOutput body = stream -> log.export(school, stream);
        return Response.ok(body, "application/zip")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"history" + (school == null ? "" : "-" + school.value()) + ".zip\"")
                .build();
    }
}
