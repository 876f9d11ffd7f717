package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.chats.ChatQueries;
import org.homeroom.application.chats.ChatQueries.Filter;
import org.homeroom.application.chats.ChatQueries.Removal;
import org.homeroom.application.chats.OpenChats;
import org.homeroom.application.chats.ReadMarks;
import org.homeroom.application.chats.Reading;
import org.homeroom.application.feed.Signals;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Reading in a chat. For those who do not belong to it the chat does not exist. */
@Path("/v1")
@Authenticated
@Tag(name = "Chats")
public class TimelineResource {

    private final Desk desk;
    private final Caller caller;
    private final Cursor cursors;
    private final Reading reading;
    private final OpenChats open;
    private final ChatQueries chats;
    private final AccountQueries accounts;
    private final ReadMarks marks;
    private final Signals signals;

    TimelineResource(
            Desk desk,
            Caller caller,
            Cursor cursors,
            Reading reading,
            OpenChats open,
            ChatQueries chats,
            AccountQueries accounts,
            ReadMarks marks,
            Signals signals) {
        this.desk = desk;
        this.caller = caller;
        this.cursors = cursors;
        this.reading = reading;
        this.open = open;
        this.chats = chats;
        this.accounts = accounts;
        this.marks = marks;
        this.signals = signals;
    }

    /**
     * @param authorRole missing for a guest
     * @param text missing once it has been erased, or the message removed
     * @param badge whether the author was a teacher whom the school had confirmed
     * @param removed by whom nobody is to read it any more; missing while it can be read
     */
    public record Message(
            UUID id,
            UUID author,
            @Nullable Name authorName,
            @Nullable Role authorRole,
            boolean badge,
            @Nullable String text,
            @Nullable UUID replyTo,
            List<UUID> mentions,
            List<UUID> files,
            @Nullable String stickerPack,
            @Nullable String sticker,
            boolean urgent,
            Instant postedAt,
            @Nullable Instant editedAt,
            @Nullable Removal removed,
            boolean pinned) {}

    /**
     * Newest first.
     *
     * @param next to be given as {@code cursor} for older ones; missing at the end
     * @param previous to be given as {@code newer} for those that came after; missing on an empty page
     */
    public record Page(
            List<Message> messages,
            @Nullable String next,
            @Nullable String previous) {}

    /** A message, and where it was said. */
    public record Finding(UUID school, UUID chat, Message message) {}

    /**
     * Newest first.
     *
     * @param next to be given as {@code cursor} for older ones; missing at the end
     */
    public record Findings(List<Finding> messages, @Nullable String next) {}

    /** @param upTo the newest message that I have read */
    public record ReadMark(@NotNull UUID upTo) {}

    @GET
    @Path("/schools/{school}/chats/{chat}/messages")
    @Operation(
            operationId = "listMessages",
            summary = "The messages of a chat, newest first",
            description = "What was said before I came is shown only where the chat's history is open. With q only"
                    + " messages with all of these words, in Russian or English and in any form.")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> messages(
            UUID school,
            UUID chat,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable String newer,
            @RestQuery boolean byTeachers,
            @RestQuery @Nullable String q,
            @RestQuery @DefaultValue("50") Limit limit) {
        var place = newer == null ? cursor : newer;
        var from = place == null ? OptionalLong.of(Long.MAX_VALUE) : cursors.read(chat.toString(), place);
        if (from.isEmpty() || (cursor != null && newer != null))
            return Uni.createFrom()
                    .item(Problem.malformed(
                                    newer == null ? "cursor" : "newer", "one mark of an earlier page of this list")
                            .toResponse());
        var id = new ChatId(chat);
        var page = new ChatQueries.Page(from.getAsLong(), newer != null, limit.value());
        return ifMayRead(
                school,
                id,
                since -> page(id, page, new Filter(since, byTeachers, q == null || q.isBlank() ? null : q)));
    }

    @GET
    @Path("/me/messages")
    @Operation(
            operationId = "searchMessages",
            summary = "Messages with all of these words in any chat that I can read, newest first",
            description = "In Russian or English and in any form. What was said before I came is found only where the"
                    + " chat's history is open.")
    @APIResponseSchema(value = Findings.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> search(
            @RestQuery @NotBlank String q,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") Limit limit) {
        var list = "found/" + caller.account().value();
        var before = cursor == null ? OptionalLong.of(Long.MAX_VALUE) : cursors.read(list, cursor);
        if (before.isEmpty())
            return Uni.createFrom()
                    .item(Problem.malformed("cursor", "the mark of an earlier page of this list")
                            .toResponse());
        return Uni.createFrom()
                .completionStage(() -> open.of(caller.account(), desk.now()))
                .flatMap(mine -> Uni.createFrom()
                        .completionStage(() -> chats.found(mine.since(), q, before.getAsLong(), limit.value()))
                        .flatMap(found -> findings(found, mine, limit.value(), list)));
    }

    private Uni<Response> findings(List<ChatQueries.Found> found, OpenChats.Found mine, int limit, String list) {
        var some = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit
                ? cursors.write(list, some.getLast().message().position())
                : null;
        return named(
                some.stream().map(ChatQueries.Found::message).toList(),
                names -> new Findings(
                        some.stream()
                                .map(one -> new Finding(
                                        mine.schoolOf(one.chat()).value(),
                                        one.chat().value(),
                                        view(one.message(), names)))
                                .toList(),
                        next));
    }

    @GET
    @Path("/schools/{school}/chats/{chat}/pinned-messages")
    @Operation(operationId = "listPinnedMessages", summary = "What is pinned in a chat, pinned last comes first")
    @APIResponseSchema(value = Page.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> pinned(UUID school, UUID chat) {
        var id = new ChatId(chat);
        return ifMayRead(
                school,
                id,
                since -> Uni.createFrom()
                        .completionStage(() -> chats.pinned(id, since))
                        .flatMap(found -> shown(found, null, null)));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/read-mark")
    @Operation(
            operationId = "markRead",
            summary = "Say how far I have read",
            description = "A mark never goes back. Nobody else sees it.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> markRead(UUID school, UUID chat, @Valid @NotNull ReadMark mark) {
        var me = caller.account();
        var id = new ChatId(chat);
        return ifMayRead(
                school,
                id,
                since -> Uni.createFrom()
                        .completionStage(() -> reading.positionOf(id, new MessageId(mark.upTo())))
                        .flatMap(position -> position.isEmpty()
                                ? Uni.createFrom()
                                        .item(Problem.of(GeneralRefusal.NOT_FOUND)
                                                .toResponse())
                                : Uni.createFrom()
                                        .completionStage(() -> marks.advance(me, id, position.get()))
                                        .map(moved -> {
                                            if (moved) signals.send(new Signals.Marked(id, me, position.get()));
                                            return Response.noContent().build();
                                        })));
    }

    private Uni<Response> ifMayRead(UUID school, ChatId chat, Function<Instant, Uni<Response>> answer) {
        return Uni.createFrom()
                .completionStage(() -> reading.rightOf(caller.account(), chat, new SchoolId(school), desk.now()))
                .flatMap(right -> right.refusal()
                        .map(refusal ->
                                Uni.createFrom().item(Problem.of(refusal).toResponse()))
                        .orElseGet(() -> answer.apply(right.from())));
    }

    private Uni<Response> page(ChatId chat, ChatQueries.Page page, Filter filter) {
        return Uni.createFrom()
                .completionStage(() -> chats.messages(chat, page, filter))
                .flatMap(found -> {
                    var some = new ArrayList<>(found.subList(0, Math.min(page.limit(), found.size())));
                    if (page.newer()) Collections.reverse(some);
                    var older = page.newer() ? !some.isEmpty() : found.size() > page.limit();
                    var list = chat.value().toString();
                    return shown(
                            some,
                            older ? cursors.write(list, some.getLast().position()) : null,
                            some.isEmpty()
                                    ? null
                                    : cursors.write(list, some.getFirst().position()));
                });
    }

    private Uni<Response> shown(List<ChatQueries.Message> some, @Nullable String next, @Nullable String previous) {
        return named(
                some,
                names -> new Page(some.stream().map(one -> view(one, names)).toList(), next, previous));
    }

    private Uni<Response> named(List<ChatQueries.Message> some, Function<Map<AccountId, PersonName>, Object> page) {
        var authors = some.stream().map(ChatQueries.Message::author).distinct().toList();
        return Uni.createFrom()
                .completionStage(() -> accounts.names(authors))
                .map(names -> Response.ok(page.apply(names)).build());
    }

    private static Message view(ChatQueries.Message one, Map<AccountId, PersonName> names) {
        return new Message(
                one.id().value(),
                one.author().value(),
                Name.of(names.get(one.author())),
                one.authorRole(),
                one.badge(),
                one.text(),
                one.replyTo(),
                one.mentions(),
                one.files(),
                one.stickerPack(),
                one.sticker(),
                one.urgent(),
                one.at(),
                one.editedAt(),
                one.removed(),
                one.pinned());
    }
}
