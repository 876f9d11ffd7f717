package org.homeroom.rest.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.chats.Reading;
import org.homeroom.application.feed.Feed;
import org.homeroom.application.feed.FeedItem;
import org.homeroom.application.feed.Signals;
import org.homeroom.application.feed.Subscription;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.StreamRefused;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;
import org.jspecify.annotations.Nullable;

/** What happens in all chats of the one who asks, as it happens: by long poll, or as a stream. Source: design of the API. */
@Path("/v1")
@Authenticated
@Tag(name = "Feed")
public class SyncResource {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Desk desk;
    private final Caller caller;
    private final Cursor cursors;
    private final Feed feed;
    private final Reading reading;
    private final Signals signals;
    private final ObjectMapper json;
    private final Vertx vertx;

    SyncResource(
            Desk desk,
            Caller caller,
            Cursor cursors,
            Feed feed,
            Reading reading,
            Signals signals,
            ObjectMapper json,
            Vertx vertx) {
        this.desk = desk;
        this.caller = caller;
        this.cursors = cursors;
        this.feed = feed;
        this.reading = reading;
        this.signals = signals;
        this.json = json;
        this.vertx = vertx;
    }

    /**
     * @param next to be given as {@code since} the next time
     * @param chats which chats I can read now
     */
    public record Changes(List<Line> lines, List<UUID> chats, String next) {}

    @GET
    @Path("/sync")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sync",
            summary = "What has happened in my chats since then; waits up to 30 seconds for something",
            description = "Without since it answers at once where to begin. The same address answers"
                    + " Accept: text/event-stream with a stream; its ids are tokens too. A token that is too old is"
                    + " answered by 410 RESYNC_REQUIRED: read the chats anew, and begin without a token.")
    @APIResponseSchema(value = Changes.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> poll(@RestQuery @Nullable String since) {
        var from = begin(since);
        var list = list();
        var poll = new Poll();
        var open = feed.open(caller.account(), caller.session(), from, caller.until(), poll);
        return Uni.createFrom()
                .completionStage(() -> awaited(open, poll, from.isPresent()))
                .map(nothing -> changes(open, list))
                .onTermination()
                .invoke(open::close);
    }

    /** Until it is known what may be seen, and then until there is something, if that is to be waited for. */
    private static CompletableFuture<Void> awaited(Subscription open, Poll poll, boolean wait) {
        return poll.settled()
                .thenCompose(nothing -> wait ? poll.something(open) : CompletableFuture.completedFuture(null))
                .completeOnTimeout(null, LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    }

    private Response changes(Subscription open, String list) {
        var lines = new ArrayList<Line>();
        var reached = open.position();
        for (var item = open.take(); item != null; item = open.take()) {
            lines.add(Line.of(item.change()));
            reached = Math.max(reached, item.position());
        }
        return Response.ok(new Changes(lines, chats(open), cursors.write(list, reached)))
                .build();
    }

    @GET
    @Path("/sync")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(operationId = "syncStream", summary = "What happens in my chats, as it happens")
    @APIResponse(
            responseCode = "200",
            description = "Server-sent events, each with a line as data; the id is a token",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(implementation = Line.class)))
    public Multi<OutboundSseEvent> stream(
            @RestQuery @Nullable String since,
            @RestHeader("Last-Event-ID") @Nullable String lastEventId,
            HttpServerRequest request) {
        var from = begin(lastEventId == null ? since : lastEventId);
        var list = list();
        var account = caller.account();
        var session = caller.session();
        var until = caller.until();
        return Multi.createFrom()
                .publisher(new Stream<>(
                        vertx,
                        request,
                        reader -> feed.open(account, session, from, until, reader),
                        open -> event(list, from.isPresent() ? 0 : open.position())
                                .data(Line.chats(chats(open)).json(json))
                                .build(),
                        (position, item) -> event(list, position, item)));
    }

    private OutboundSseEvent event(String list, long position, @Nullable FeedItem item) {
        var event = event(list, position);
        return item == null
                ? event.comment("").build()
                : event.data(item.written(change -> Line.of(change).json(json))).build();
    }

    private OutboundSseEvent.Builder event(String list, long position) {
        var event = new OutboundSseEventImpl.BuilderImpl();
        return position == 0 ? event : event.id(cursors.write(list, position));
    }

    @POST
    @Path("/schools/{school}/chats/{chat}/typing")
    @Operation(
            operationId = "typing",
            summary = "Let the others see that I am writing",
            description = "It is kept nowhere; clients forget it after a few seconds.")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> typing(UUID school, UUID chat) {
        var me = caller.account();
        var id = new ChatId(chat);
        return Uni.createFrom()
                .completionStage(() -> reading.rightOf(me, id, new SchoolId(school), desk.now()))
                .map(right -> right.silence()
                        .map(refusal -> Problem.of(refusal).toResponse())
                        .orElseGet(() -> {
                            signals.send(new Signals.Typing(id, me));
                            return Response.noContent().build();
                        }));
    }

    private Optional<Long> begin(@Nullable String since) {
        if (since == null) return Optional.empty();
        var position = cursors.read(list(), since);
        if (position.isEmpty())
            throw new StreamRefused(Problem.malformed("since", "a token that this feed gave to you"));
        if (feed.isTooOld(position.getAsLong()))
            throw new StreamRefused(Problem.of(
                    410,
                    "RESYNC_REQUIRED",
                    "Too much has happened since: read the chats anew, and begin without a token"));
        return Optional.of(position.getAsLong());
    }

    private String list() {
        return "feed/" + caller.account().value();
    }

    private static List<UUID> chats(Subscription open) {
        return open.chats().stream().map(ChatId::value).toList();
    }
}
