package org.homeroom.rest.evidence;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.evidence.SignedLog;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.evidence.TilePath;
import org.homeroom.rest.Problem;

/**
 * The signed tree over the log, for everybody who wants to watch it: nothing but hashes. Laid out as a C2SP tlog-tiles log,
 * but for its entries, which nobody gets to see here.
 */
@Path("/v1")
@Tag(name = "Evidence")
public class EvidenceResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_A_MOMENT = "public, max-age=2";
    private static final String TEXT = "text/plain;charset=utf-8";

    private final SignedLog log;

    EvidenceResource(SignedLog log) {
        this.log = log;
    }

    @GET
    @Path("/evidence/checkpoint")
    @Produces("text/plain")
    @Operation(operationId = "evidenceCheckpoint", summary = "How long the log is and the hash over it, signed")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Uni<Response> checkpoint() {
        return found(log::checkpoint, TEXT, FOR_A_MOMENT);
    }

    @GET
    @Path("/evidence/key")
    @Produces("text/plain")
    @Operation(operationId = "evidenceKey", summary = "The public key by which checkpoints are verified")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "text/plain", schema = @Schema(type = SchemaType.STRING)))
    public Uni<Response> key() {
        return found(log::key, TEXT, FOR_A_MOMENT);
    }

    @GET
    @Path("/evidence/tile/{tile:.+}")
    @Produces("application/octet-stream")
    @Operation(operationId = "evidenceTile", summary = "Hashes of the tree, as C2SP tlog-tiles lays them out")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Uni<Response> tile(String tile) {
        return TilePath.of(tile)
                .map(path -> found(() -> log.tile(path), "application/octet-stream", FOR_EVER))
                .orElseGet(() -> Uni.createFrom().item(notFound()));
    }

    private static <T> Uni<Response> found(
            Supplier<CompletionStage<Optional<T>>> question, String type, String caching) {
        return Uni.createFrom()
                .completionStage(question)
                .map(answer -> answer.map(one -> Response.ok(one, type)
                                .header(HttpHeaders.CACHE_CONTROL, caching)
                                .build())
                        .orElseGet(EvidenceResource::notFound));
    }

    private static Response notFound() {
        return Problem.of(GeneralRefusal.NOT_FOUND).toResponse();
    }
}
