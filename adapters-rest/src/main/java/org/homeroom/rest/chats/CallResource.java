package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.Provenance;
import org.homeroom.application.chats.CallQueries;
import org.homeroom.application.chats.Calls;
import org.homeroom.application.chats.MediaServer;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.calls.AdmitCallGuest;
import org.homeroom.domain.chats.calls.CallTerms;
import org.homeroom.domain.chats.calls.EndCall;
import org.homeroom.domain.chats.calls.JoinCall;
import org.homeroom.domain.chats.calls.LeaveCall;
import org.homeroom.domain.chats.calls.PublishRecording;
import org.homeroom.domain.chats.calls.StartCall;
import org.homeroom.domain.chats.calls.StartRecording;
import org.homeroom.domain.chats.calls.StopRecording;
import org.homeroom.domain.chats.calls.WatchCall;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.RecordingId;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** Calls and broadcasts of a chat. For those who may not be in them they do not exist. */
@Path("/v1")
@Authenticated
@Tag(name = "Calls")
public class CallResource {

    /** As many people as one screen shows: a broadcast has thousands. */
    private static final int SHOWN = 200;

    private final Desk desk;
    private final Caller caller;
    private final Calls calls;
    private final CallQueries queries;
    private final MediaServer media;

    CallResource(Desk desk, Caller caller, Calls calls, CallQueries queries, MediaServer media) {
        this.desk = desk;
        this.caller = caller;
        this.calls = calls;
        this.queries = queries;
        this.media = media;
    }

    /** @param pupils whether pupils are asked to a meeting of parents, too */
    public record NewCall(
            @NotNull CallKind kind,
            @NotNull CallPurpose purpose,
            @Nullable Boolean pupils) {}

    public record Call(
            UUID id,
            CallKind kind,
            CallPurpose purpose,
            UUID startedBy,
            Instant startedAt,
            int places,
            long present,
            boolean recorded) {}

    /** @param role missing for a guest */
    public record Participant(UUID account, @Nullable Role role, boolean guest, int place) {}

    /** @param participants no more than 200 of them */
    public record Inside(Call call, boolean ended, List<Participant> participants) {}

    /**
     * @param speaks whether I am heard and seen, or only watch
     * @param connect where to; missing where the school has no media server
     */
    public record Admission(boolean speaks, @Nullable URI connect) {}

    public record Recording(@NotNull UUID file) {}

    @PUT
    @Path("/schools/{school}/chats/{chat}/calls/{call}")
    @Operation(operationId = "startCall", summary = "Call the people of a chat together, under an id of my own making")
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Uni<Response> start(UUID school, UUID chat, UUID call, @Valid @NotNull NewCall wanted) {
        var me = caller.account();
        return desk.ask(
                me,
                new StartCall(
                        new CallId(call),
                        new ChatId(chat),
                        new SchoolId(school),
                        me,
                        wanted.kind(),
                        wanted.purpose(),
                        Boolean.TRUE.equals(wanted.pupils()),
                        CallTerms.DEFAULT,
                        desk.now()),
                answer -> Response.status(201));
    }

    @GET
    @Path("/schools/{school}/chats/{chat}/calls")
    @Operation(operationId = "listCalls", summary = "The calls of a chat that go on")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Call.class)))
    public Uni<Response> running(UUID school, UUID chat) {
        var me = caller.account();
        var id = new ChatId(chat);
        return desk.ask(me, new ReadMessages(id, new SchoolId(school), me, desk.now()), answer -> Response.ok())
                .flatMap(ifAllowed(() -> Uni.createFrom()
                        .completionStage(() -> queries.running(id))
                        .map(found -> Response.ok(
                                        found.stream().map(CallResource::view).toList())
                                .build())));
    }

    @GET
    @Path("/schools/{school}/chats/{chat}/calls/{call}")
    @Operation(operationId = "getCall", summary = "How a call stands, and who is in it")
    @APIResponseSchema(value = Inside.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> one(UUID school, UUID chat, UUID call) {
        var me = caller.account();
        var id = new CallId(call);
        return desk.ask(
                        me,
                        new WatchCall(id, new ChatId(chat), new SchoolId(school), me, desk.now()),
                        answer -> Response.ok())
                .flatMap(ifAllowed(() -> Uni.createFrom()
                        .completionStage(() -> queries.call(id)
                                .thenCombine(
                                        queries.places(id, SHOWN),
                                        (found, places) -> found.map(one -> Response.ok(inside(one, places))
                                                        .build())
                                                .orElseGet(() -> Problem.of(GeneralRefusal.NOT_FOUND)
                                                        .toResponse())))));
    }

    private static Function<Response, Uni<? extends Response>> ifAllowed(Supplier<Uni<Response>> work) {
        return allowed ->
                allowed.getStatus() == 200 ? work.get() : Uni.createFrom().item(allowed);
    }

    private static Inside inside(CallQueries.Call call, List<CallQueries.Place> places) {
        return new Inside(
                view(call),
                call.ended(),
                places.stream()
                        .map(one ->
                                new Participant(one.account().value(), one.role(), one.role() == null, one.number()))
                        .toList());
    }

    private static Call view(CallQueries.Call one) {
        return new Call(
                one.id().value(),
                one.kind(),
                one.purpose(),
                one.by().value(),
                one.at(),
                one.places(),
                one.present(),
                one.recorded());
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/calls/{call}/participants/me")
    @Operation(operationId = "joinCall", summary = "Join a call, or watch a broadcast, as long as there is a place")
    @APIResponseSchema(value = Admission.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> join(UUID school, UUID chat, UUID call) {
        var me = caller.account();
        var id = new CallId(call);
        var in = new SchoolId(school);
        var now = desk.now();
        return Uni.createFrom()
                .completionStage(() -> calls.join(
                        id, in, number -> new JoinCall(id, new ChatId(chat), in, me, number, now), Provenance.by(me)))
                .flatMap(answer -> answer.outcome() instanceof Outcome.Refused refused
                        ? Uni.createFrom().item(Problem.of(refused.reason()).toResponse())
                        : Uni.createFrom()
                                .completionStage(() -> calls.speaks(id, in, me))
                                .map(speaks -> Response.ok(new Admission(
                                                speaks,
                                                media.admit(id, me, speaks).orElse(null)))
                                        .header(Desk.POSITION, answer.position())
                                        .build()));
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/calls/{call}/participants/me")
    @Operation(operationId = "leaveCall", summary = "Leave a call")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> leave(UUID school, UUID chat, UUID call) {
        var me = caller.account();
        return desk.ask(me, new LeaveCall(new CallId(call), new SchoolId(school), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/calls/{call}")
    @Operation(operationId = "endCall", summary = "End a call for everybody")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> end(UUID school, UUID chat, UUID call) {
        var me = caller.account();
        return desk.ask(me, new EndCall(new CallId(call), new ChatId(chat), new SchoolId(school), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/calls/{call}/guests/{account}")
    @Operation(operationId = "admitCallGuest", summary = "Let a guest of the school into this one call")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> admit(UUID school, UUID chat, UUID call, UUID account) {
        var me = caller.account();
        return desk.ask(
                me,
                new AdmitCallGuest(
                        new CallId(call),
                        new ChatId(chat),
                        new SchoolId(school),
                        new AccountId(account),
                        me,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/calls/{call}/recordings/{recording}")
    @Operation(operationId = "startRecording", summary = "Record a call, if that was agreed to for every pupil in it")
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Uni<Response> record(UUID school, UUID chat, UUID call, UUID recording) {
        var me = caller.account();
        return desk.ask(
                me,
                new StartRecording(
                        new RecordingId(recording),
                        new CallId(call),
                        new ChatId(chat),
                        new SchoolId(school),
                        me,
                        desk.now()),
                answer -> Response.status(201));
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/calls/{call}/recordings/{recording}")
    @Operation(operationId = "stopRecording", summary = "Stop a recording")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> stop(UUID school, UUID chat, UUID call, UUID recording) {
        var me = caller.account();
        return desk.ask(
                me,
                new StopRecording(
                        new RecordingId(recording),
                        new CallId(call),
                        new ChatId(chat),
                        new SchoolId(school),
                        me,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/calls/{call}/recordings/{recording}/publication")
    @Operation(
            operationId = "publishRecording",
            summary = "Let those who read the chat watch a recording, for a time",
            description = "The file was handed in for this chat before.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> publish(UUID school, UUID chat, UUID call, UUID recording, @Valid @NotNull Recording wanted) {
        var me = caller.account();
        return desk.ask(
                me,
                new PublishRecording(
                        new RecordingId(recording),
                        new CallId(call),
                        new ChatId(chat),
                        new SchoolId(school),
                        new FileId(wanted.file()),
                        me,
                        CallTerms.DEFAULT,
                        desk.now()));
    }
}
