package org.homeroom.rest.operations;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.Homeroom;
import org.homeroom.application.operations.ParkedEvent;
import org.homeroom.application.operations.ParkedEvents;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.operations.ListParkedEvents;
import org.homeroom.domain.operations.RetryParkedEvent;
import org.homeroom.domain.operations.SkipParkedEvent;
import org.homeroom.domain.operations.facts.ParkedEventId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** What the processors could not handle. They act on a decision as soon as they come to it in the log. */
@Path("/v1/operations/parked-events")
@Authenticated
@Tag(name = "Operations")
public class ParkedEventsResource {

    private final Desk desk;
    private final Caller caller;
    private final Homeroom homeroom;
    private final ParkedEvents parked;

    ParkedEventsResource(Desk desk, Caller caller, Homeroom homeroom, ParkedEvents parked) {
        this.desk = desk;
        this.caller = caller;
        this.homeroom = homeroom;
        this.parked = parked;
    }

    /** @param error the class of the failure; none for one that only waits behind another of its sequence */
    public record Parked(
            UUID id,
            String processor,
            long position,
            String event,
            String type,
            String sequence,
            @Nullable String error,
            Instant parkedAt,
            int attempts) {}

    @GET
    @Operation(operationId = "listParkedEvents", summary = "The events that were laid aside, oldest first")
    public Uni<Response> list(@QueryParam("limit") @DefaultValue("100") Limit limit) {
        return ifAllowed(
                caller.account(),
                () -> Uni.createFrom()
                        .completionStage(() -> parked.list(limit.value()))
                        .map(found -> Response.ok(found.stream()
                                        .map(ParkedEventsResource::view)
                                        .toList())
                                .build()));
    }

    @POST
    @Path("/{parked}/retries")
    @Operation(operationId = "retryParkedEvent", summary = "Try it again, and then what waits behind it")
    public Uni<Response> retry(UUID parked) {
        var me = caller.account();
        var id = new ParkedEventId(parked);
        return ifThere(me, id, () -> desk.ask(me, new RetryParkedEvent(id, me, desk.now())));
    }

    @DELETE
    @Path("/{parked}")
    @Operation(operationId = "skipParkedEvent", summary = "Give it up; what waits behind it stays until it is retried")
    public Uni<Response> skip(UUID parked) {
        var me = caller.account();
        var id = new ParkedEventId(parked);
        return ifThere(me, id, () -> desk.ask(me, new SkipParkedEvent(id, me, desk.now())));
    }

    private Uni<Response> ifThere(AccountId me, ParkedEventId id, Supplier<Uni<Response>> work) {
        return ifAllowed(
                me,
                () -> Uni.createFrom()
                        .completionStage(() -> parked.find(id))
                        .flatMap(found -> found.isPresent()
                                ? work.get()
                                : Uni.createFrom()
                                        .item(Problem.of(GeneralRefusal.NOT_FOUND)
                                                .toResponse())));
    }

    private Uni<Response> ifAllowed(AccountId me, Supplier<Uni<Response>> work) {
        return Uni.createFrom()
                .completionStage(() -> homeroom.consider(new ListParkedEvents(me)))
                .flatMap(outcome -> outcome instanceof Outcome.Refused refused
                        ? Uni.createFrom().item(Problem.of(refused.reason()).toResponse())
                        : work.get());
    }

    private static Parked view(ParkedEvent one) {
        return new Parked(
                one.id().value(),
                one.processor(),
                one.position(),
                one.event(),
                one.type(),
                one.sequence(),
                one.error(),
                one.parkedAt(),
                one.attempts());
    }
}
