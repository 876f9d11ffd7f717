package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.chats.MaterialQueries;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.chats.facts.PupilsMaterials;
import org.homeroom.domain.chats.materials.ApproveMaterial;
import org.homeroom.domain.chats.materials.ListMaterials;
import org.homeroom.domain.chats.materials.MaterialFile;
import org.homeroom.domain.chats.materials.PublishMaterial;
import org.homeroom.domain.chats.materials.ReadMaterial;
import org.homeroom.domain.chats.materials.SetPupilsMaterials;
import org.homeroom.domain.chats.materials.WithdrawMaterial;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What people study from: for all of a school, for a class, or for a chat. */
@Path("/v1")
@Authenticated
@Tag(name = "Materials")
public class MaterialResource {

    private final Desk desk;
    private final Caller caller;
    private final Cursor cursors;
    private final Homeroom homeroom;
    private final History history;
    private final MaterialQueries materials;
    private final Download download;

    MaterialResource(
            Desk desk,
            Caller caller,
            Cursor cursors,
            Homeroom homeroom,
            History history,
            MaterialQueries materials,
            Download download) {
        this.desk = desk;
        this.caller = caller;
        this.cursors = cursors;
        this.homeroom = homeroom;
        this.history = history;
        this.materials = materials;
        this.download = download;
    }

    /**
     * @param file that I have handed in
     * @param theClass for whom it is; missing where it is not for one class
     * @param chat for whom it is; missing where it is not for one chat
     */
    public record NewMaterial(
            @NotNull UUID file,
            @NotBlank @Size(max = 200) String title,
            @Nullable UUID theClass,
            @Nullable UUID chat) {}

    /** @param title missing once it has been erased */
    public record Material(
            UUID id, UUID account, UUID file, @Nullable String title, Instant publishedAt) {}

    /**
     * Newest first.
     *
     * @param next to be given as {@code cursor} for older ones; missing at the end
     */
    public record Page(List<Material> materials, @Nullable String next) {}

    public record Rule(@NotNull PupilsMaterials pupils) {}

    @PUT
    @Path("/schools/{school}/materials/{material}")
    @Operation(
            operationId = "publishMaterial",
            summary = "Publish a file of mine for the school, a class or a chat",
            description = "What a pupil publishes may wait for approval, if the school wants it so.")
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Uni<Response> publish(UUID school, UUID material, @Valid @NotNull NewMaterial wanted) {
        if (wanted.theClass() != null && wanted.chat() != null)
            return answered(Problem.malformed("/chat", "a class, a chat, or neither"));
        var me = caller.account();
        return desk.ask(
                me,
                new PublishMaterial(
                        new MaterialId(material),
                        scope(wanted.theClass(), wanted.chat()),
                        new SchoolId(school),
                        me,
                        new FileId(wanted.file()),
                        Personal.of(me, wanted.title()),
                        desk.now()),
                answer -> Response.status(201));
    }

    @PUT
    @Path("/schools/{school}/materials/{material}/approval")
    @Operation(operationId = "approveMaterial", summary = "Approve what a pupil wants to publish")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> approve(UUID school, UUID material) {
        var me = caller.account();
        return desk.ask(me, new ApproveMaterial(new MaterialId(material), new SchoolId(school), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/materials/{material}")
    @Operation(operationId = "withdrawMaterial", summary = "Take a material back")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> withdraw(UUID school, UUID material) {
        var me = caller.account();
        return desk.ask(me, new WithdrawMaterial(new MaterialId(material), new SchoolId(school), me, desk.now()));
    }

    @GET
    @Path("/schools/{school}/materials")
    @Operation(
            operationId = "listMaterials",
            summary = "What there is for all of the school, for a class or for a chat, newest first")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> list(
            UUID school,
            @RestQuery @Nullable UUID theClass,
            @RestQuery @Nullable UUID chat,
            @RestQuery @DefaultValue("false") boolean waiting,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") Limit limit) {
        if (theClass != null && chat != null) return answered(Problem.malformed("chat", "a class, a chat, or neither"));
        var name = "materials/" + school + "/" + theClass + "/" + chat + "/" + waiting;
        var before = cursor == null ? OptionalLong.of(Long.MAX_VALUE) : cursors.read(name, cursor);
        if (before.isEmpty()) return answered(Problem.malformed("cursor", "the next of an earlier page of this list"));
        var scope = scope(theClass, chat);
        var id = new SchoolId(school);
        var me = caller.account();
        return desk.ask(me, new ListMaterials(scope, id, me, waiting, desk.now()), answer -> Response.ok())
                .flatMap(allowed -> allowed.getStatus() == 200
                        ? page(id, scope, waiting, name, before.getAsLong(), limit.value())
                        : Uni.createFrom().item(allowed));
    }

    private Uni<Response> page(
            SchoolId school, MaterialScope scope, boolean waiting, String name, long before, int limit) {
        return Uni.createFrom()
                .completionStage(() -> materials.materials(school, scope, waiting, before, limit + 1))
                .map(found -> {
                    var shown = found.subList(0, Math.min(limit, found.size()));
                    var next = found.size() > limit
                            ? cursors.write(name, shown.getLast().position())
                            : null;
                    return Response.ok(new Page(
                                    shown.stream().map(MaterialResource::view).toList(), next))
                            .build();
                });
    }

    private static Material view(MaterialQueries.Material one) {
        return new Material(one.id().value(), one.account().value(), one.file().value(), one.title(), one.at());
    }

    @GET
    @Path("/schools/{school}/materials/{material}/content")
    @Produces("*/*")
    @Blocking
    @Operation(
            operationId = "readMaterial",
            summary = "Read a material",
            description = "With Range and If-Range it goes on where it has stopped.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "206", description = "The part that was asked for")
    public Response read(UUID school, UUID material, @Context HttpHeaders headers) {
        var id = new MaterialId(material);
        var in = new SchoolId(school);
        var answer = homeroom.consider(new ReadMaterial(id, in, caller.account(), desk.now()))
                .toCompletableFuture()
                .join();
        if (answer instanceof Outcome.Refused refused)
            return Problem.of(refused.reason()).toResponse();
        return history.stateOf(MaterialFile.of(id, in))
                .toCompletableFuture()
                .join()
                .map(file -> download.send(file, in, Download.Wanted.of(headers)))
                .orElseGet(() -> Problem.of(GeneralRefusal.NOT_FOUND).toResponse());
    }

    @PUT
    @Path("/schools/{school}/pupils-materials")
    @Operation(operationId = "setPupilsMaterials", summary = "Say whether pupils may publish materials")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> rule(UUID school, @Valid @NotNull Rule rule) {
        var me = caller.account();
        return desk.ask(me, new SetPupilsMaterials(new SchoolId(school), rule.pupils(), me, desk.now()));
    }

    private static MaterialScope scope(@Nullable UUID theClass, @Nullable UUID chat) {
        return new MaterialScope(
                theClass == null ? null : new ClassId(theClass), chat == null ? null : new ChatId(chat));
    }

    private static Uni<Response> answered(Problem problem) {
        return Uni.createFrom().item(problem.toResponse());
    }
}
