package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.chats.ChatQueries;
import org.homeroom.application.moderation.EvidenceRoom;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.cases.CaseTerms;
import org.homeroom.domain.moderation.cases.GrantEvidenceAccess;
import org.homeroom.domain.moderation.cases.RefuseEvidenceAccess;
import org.homeroom.domain.moderation.cases.RequestEvidenceAccess;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Looking at what others have written, for a case. Each look goes on record before anything is shown. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class EvidenceResource {

    private static final int LONGEST_BODY_TEXT = 20_000;

    private final Desk desk;
    private final Caller caller;
    private final EvidenceRoom room;

    EvidenceResource(Desk desk, Caller caller, EvidenceRoom room) {
        this.desk = desk;
        this.caller = caller;
        this.room = room;
    }

    /**
     * @param from the first instant of what may be seen
     * @param to the instant after the last of it
     */
    public record AccessRequest(
            @NotNull UUID chat,
            @NotNull Instant from,
            @NotNull Instant to,
            @NotNull @Size(max = LONGEST_BODY_TEXT) String why) {}

    /** @param at from when on it said so */
    public record Version(String text, Instant at) {}

    /**
     * @param account who is reported; missing for a whole chat
     * @param check by which it was found; missing where a person has reported it
     * @param note what the reporter has to say; missing for nothing, or once it has been erased
     * @param versions what the message has said until it was reported, the first words first
     * @param files that came with it
     * @param genuine whether the message is proved to be what was reported
     */
    public record Reported(
            UUID report,
            @Nullable UUID chat,
            @Nullable UUID message,
            @Nullable UUID account,
            ViolationReason reason,
            @Nullable Check check,
            @Nullable String note,
            List<Version> versions,
            List<UUID> files,
            @Nullable String sticker,
            boolean genuine,
            Instant reportedAt) {}

    public record Reports(List<Reported> reports) {}

    /** @param text missing once it has been erased, or the message removed */
    public record Said(
            UUID message,
            UUID author,
            @Nullable String text,
            List<UUID> files,
            @Nullable String sticker,
            Instant postedAt,
            @Nullable Instant editedAt,
            ChatQueries.@Nullable Removal removed) {}

    /** The oldest first. */
    public record Part(List<Said> messages) {}

    @POST
    @Path("/schools/{school}/cases/{case}/views")
    @Operation(
            operationId = "viewReported",
            summary = "Look at what was reported, as it was then",
            description =
                    "For whoever looks after the case, and for who could hear an appeal. That I look goes on record.")
    @APIResponseSchema(value = Reports.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> reported(UUID school, @RestPath("case") UUID id) {
        return shown(
                () -> room.reported(new CaseId(id), new SchoolId(school), caller.account(), desk.now()),
                all -> new Reports(all.stream().map(EvidenceResource::reported).toList()));
    }

    @PUT
    @Path("/schools/{school}/cases/{case}/evidence-accesses/{access}")
    @Operation(
            operationId = "requestEvidenceAccess",
            summary = "Ask to see a part of a chat around what was reported there",
            description = "At most three days of one chat. A second officer has to agree.")
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Uni<Response> request(
            UUID school, @RestPath("case") UUID id, UUID access, @Valid @NotNull AccessRequest body) {
        var me = caller.account();
        var where = new SchoolId(school);
        return desk.ask(
                me,
                new RequestEvidenceAccess(
                        new EvidenceAccessId(access),
                        new CaseId(id),
                        where,
                        new ChatId(body.chat()),
                        body.from(),
                        body.to(),
                        Personal.of(where, body.why()),
                        me,
                        CaseTerms.DEFAULT,
                        desk.now()),
                answer -> Response.status(201));
    }

    @PUT
    @Path("/schools/{school}/cases/{case}/evidence-accesses/{access}/grant")
    @Operation(operationId = "grantEvidenceAccess", summary = "Agree as a second officer that a colleague looks")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> grant(UUID school, @RestPath("case") UUID id, UUID access) {
        var me = caller.account();
        return desk.ask(
                me,
                new GrantEvidenceAccess(
                        new EvidenceAccessId(access),
                        new CaseId(id),
                        new SchoolId(school),
                        me,
                        CaseTerms.DEFAULT,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/cases/{case}/evidence-accesses/{access}/refusal")
    @Operation(operationId = "refuseEvidenceAccess", summary = "Say as a second officer that a colleague does not look")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> refuse(UUID school, @RestPath("case") UUID id, UUID access) {
        var me = caller.account();
        return desk.ask(
                me,
                new RefuseEvidenceAccess(
                        new EvidenceAccessId(access), new CaseId(id), new SchoolId(school), me, desk.now()));
    }

    @POST
    @Path("/schools/{school}/cases/{case}/evidence-accesses/{access}/views")
    @Operation(
            operationId = "viewEvidence",
            summary = "Look at the part of a chat to which a second officer has agreed",
            description = "That I look goes on record, and how many messages I was shown.")
    @APIResponseSchema(value = Part.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> part(UUID school, @RestPath("case") UUID id, UUID access) {
        return shown(
                () -> room.part(
                        new EvidenceAccessId(access),
                        new CaseId(id),
                        new SchoolId(school),
                        caller.account(),
                        desk.now()),
                all -> new Part(all.stream().map(EvidenceResource::said).toList()));
    }

    private static <T> Uni<Response> shown(
            Supplier<CompletionStage<EvidenceRoom.Seen<T>>> look, Function<List<T>, Object> view) {
        return Uni.createFrom()
                .completionStage(look)
                .map(seen -> Desk.response(seen.answer(), answer -> Response.ok(view.apply(seen.shown()))));
    }

    private static Reported reported(EvidenceRoom.Reported one) {
        var snapshot = one.snapshot();
        return new Reported(
                one.report().value(),
                one.chat() == null ? null : one.chat().value(),
                one.message() == null ? null : one.message().value(),
                one.account() == null ? null : one.account().value(),
                one.reason(),
                one.check(),
                one.note(),
                snapshot == null
                        ? List.of()
                        : snapshot.versions().stream()
                                .map(said -> new Version(said.text(), said.at()))
                                .toList(),
                snapshot == null ? List.of() : snapshot.files(),
                snapshot == null || snapshot.sticker().isEmpty() ? null : snapshot.sticker(),
                one.genuine(),
                one.at());
    }

    private static Said said(ChatQueries.Message one) {
        return new Said(
                one.id().value(),
                one.author().value(),
                one.text(),
                one.files(),
                one.sticker() == null ? null : one.stickerPack() + "/" + one.sticker(),
                one.at(),
                one.editedAt(),
                one.removed());
    }
}
