package org.homeroom.rest.audit;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.audit.Auditing;
import org.homeroom.application.chats.ChatQueries;
import org.homeroom.application.chats.ChatQueries.Ending;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.AsOf;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Who had a place in a chat from when to when. Whether a consent was in force as well, Q-01 answers. Source: F-17. */
@Path("/v1")
@Authenticated
@Tag(name = "Audit")
public class ChatVisibilityResource {

    private final Caller caller;
    private final Cursor cursors;
    private final Auditing auditing;
    private final ChatQueries chats;

    ChatVisibilityResource(Caller caller, Cursor cursors, Auditing auditing, ChatQueries chats) {
        this.caller = caller;
        this.cursors = cursors;
        this.auditing = auditing;
        this.chats = chats;
    }

    /**
     * @param until missing while it lasts
     * @param endedBy missing while it lasts
     */
    public record Interval(
            UUID account,
            @Nullable Role role,
            Instant from,
            @Nullable Instant until,
            @Nullable Ending endedBy) {}

    /** @param next to be given as {@code cursor} for later ones; missing at the end */
    public record Visibility(
            List<Interval> intervals, @Nullable String next) {}

    @GET
    @Path("/schools/{school}/audit/chats/{chat}/visibility")
    @Operation(
            operationId = "auditChatVisibility",
            summary = "Who had a place in this chat from when to when, or at one instant")
    @APIResponseSchema(value = Visibility.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> visibility(
            UUID school,
            UUID chat,
            @RestQuery @Nullable AsOf at,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") Limit limit) {
        var list = "visibility/" + chat;
        var after = cursor == null ? OptionalLong.of(0) : cursors.read(list, cursor);
        if (after.isEmpty())
            return Uni.createFrom()
                    .item(Problem.malformed("cursor", "the next of an earlier page of this list")
                            .toResponse());
        return Uni.createFrom()
                .completionStage(() -> mayAsk(new SchoolId(school), new ChatId(chat)))
                .flatMap(may -> may
                        ? answer(new ChatId(chat), list, at, after.getAsLong(), limit.value())
                        : Uni.createFrom()
                                .item(Problem.of(GeneralRefusal.NOT_FOUND).toResponse()));
    }

    /** The chat is one of this school, and who asks may ask about the school. */
    private CompletionStage<Boolean> mayAsk(SchoolId school, ChatId chat) {
        return auditing.mayAsk(caller.account(), school)
                .thenCompose(may -> may ? auditing.isOf(school, chat) : CompletableFuture.completedStage(false));
    }

    private Uni<Response> answer(ChatId chat, String list, @Nullable AsOf at, long after, int limit) {
        if (at != null)
            return Uni.createFrom()
                    .completionStage(() -> chats.visibilityAt(chat, at.instant()))
                    .map(found ->
                            Response.ok(new Visibility(views(found), null)).build());
        return Uni.createFrom()
                .completionStage(() -> chats.visibility(chat, after, limit + 1))
                .map(found -> {
                    var shown = found.subList(0, Math.min(limit, found.size()));
                    var next = found.size() > limit
                            ? cursors.write(list, shown.getLast().place())
                            : null;
                    return Response.ok(new Visibility(views(shown), next)).build();
                });
    }

    private static List<Interval> views(List<ChatQueries.Interval> found) {
        return found.stream()
                .map(one -> new Interval(one.account().value(), one.role(), one.from(), one.until(), one.endedBy()))
                .toList();
    }
}
