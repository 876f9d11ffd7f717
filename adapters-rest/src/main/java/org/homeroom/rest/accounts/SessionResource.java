package org.homeroom.rest.accounts;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.SessionQueries;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.NameDevice;
import org.homeroom.domain.accounts.sessions.TerminateAllOtherSessions;
import org.homeroom.domain.accounts.sessions.TerminateSession;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.rest.BeforeSecondFactor;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

/** Where one is signed in, and how to end it. Source: ACC-20. */
@Path("/v1")
@Authenticated
@Tag(name = "Sessions")
public class SessionResource {

    private final Desk desk;
    private final Caller caller;
    private final SessionQueries sessions;

    SessionResource(Desk desk, Caller caller, SessionQueries sessions) {
        this.desk = desk;
        this.caller = caller;
        this.sessions = sessions;
    }

    /** @param current whether it is the one that asks */
    public record OpenSession(
            UUID session, Instant openedAt, @Nullable String device, boolean current) {}

    public record Device(@NotBlank String name) {}

    @GET
    @Path("/me/sessions")
    @Operation(operationId = "listSessions", summary = "Where I am signed in, newest first")
    public Uni<List<OpenSession>> list() {
        var current = caller.session();
        return Uni.createFrom()
                .completionStage(() -> sessions.openSessions(caller.account()))
                .map(open -> open.stream()
                        .map(one -> new OpenSession(
                                one.session().value(),
                                one.openedAt(),
                                one.device(),
                                one.session().equals(current)))
                        .toList());
    }

    @DELETE
    @Path("/me/sessions/{session}")
    @Operation(operationId = "terminateSession", summary = "End one of my sessions")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> terminate(UUID session) {
        var me = caller.account();
        return desk.ask(me, new TerminateSession(new SessionId(session), me, desk.now()));
    }

    @DELETE
    @Path("/me/sessions")
    @Operation(operationId = "terminateAllOtherSessions", summary = "End all my sessions but this one")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> terminateOthers() {
        var me = caller.account();
        return desk.ask(me, new TerminateAllOtherSessions(me, caller.session(), desk.now()));
    }

    @DELETE
    @Path("/me/session")
    @BeforeSecondFactor
    @Operation(operationId = "signOut", summary = "End this session; also where a sign-in was begun and is given up")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> signOut() {
        var me = caller.account();
        return desk.ask(me, new TerminateSession(caller.session(), me, desk.now()));
    }

    @PUT
    @Path("/me/sessions/{session}/device")
    @Operation(operationId = "nameDevice", summary = "Say on what device one of my sessions is")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> name(UUID session, @Valid @NotNull Device device) {
        var me = caller.account();
        return desk.ask(
                me,
                new NameDevice(
                        new SessionId(session),
                        me,
                        Personal.of(me, device.name().strip()),
                        desk.now()));
    }
}
