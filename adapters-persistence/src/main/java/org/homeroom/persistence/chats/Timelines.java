package org.homeroom.persistence.chats;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.chats.ChatQueries.Filter;
import org.homeroom.application.chats.ChatQueries.Found;
import org.homeroom.application.chats.ChatQueries.Message;
import org.homeroom.application.chats.ChatQueries.Page;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.VertxBridge;
import org.jspecify.annotations.Nullable;

/** Pages of messages, with their texts. */
@ApplicationScoped
class Timelines {

    private static final String FOUND = "select w.message from readmodel.message_words w"
            + " join readmodel.message m on m.message = w.message"
            + " where w.words @> string_to_array(:words, ' ') and m.chat = :chat and m.posted_at >= :from";

    private static final String FOUND_ANYWHERE = "select m.message from unnest("
            + " cast(string_to_array(:chats, ',') as uuid[]),"
            + " cast(string_to_array(:since, ',') as timestamptz[]),"
            + " string_to_array(:words, ',')) as open (chat, since, words)"
            + " join readmodel.message_words w on w.words @> string_to_array(open.words, ' ')"
            + " join readmodel.message m on m.message = w.message"
            + " where m.chat = open.chat and m.posted_at >= open.since and m.position < :before"
            + " order by m.position desc limit :most";

    private static final int MOST_PINNED = 100;

    /** Clocks of nodes differ: so many places before the first visible message there may be one that was posted later. */
    private static final long OUT_OF_ORDER = 1_000;

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final Words words;
    private final PersonalValues personal;

    Timelines(SessionFactory factory, VertxBridge bridge, Words words, PersonalValues personal) {
        this.factory = factory;
        this.bridge = bridge;
        this.words = words;
        this.personal = personal;
    }

    CompletionStage<List<Message>> page(ChatId chat, Page page, Filter filter) {
        return bridge.call(() -> factory.withSession(session -> filter.words() == null
                        ? rows(session, chat, page, filter, null)
                        : words.of(filter.words(), chat, session)
                                .chain(hashes -> found(session, chat, page, filter, hashes))))
                .thenCompose(this::withTexts);
    }

    private static Uni<List<MessageRow>> found(
            Session session, ChatId chat, Page page, Filter filter, List<String> hashes) {
        if (hashes.isEmpty()) return Uni.createFrom().item(List.of());
        return session.createNativeQuery(FOUND, UUID.class)
                .setParameter("words", String.join(" ", hashes))
                .setParameter("chat", chat.value())
                .setParameter("from", filter.from())
                .getResultList()
                .chain(messages -> messages.isEmpty()
                        ? Uni.createFrom().item(List.<MessageRow>of())
                        : rows(session, chat, page, filter, messages));
    }

    CompletionStage<List<Found>> anywhere(Map<ChatId, Instant> chats, String text, long before, int limit) {
        return bridge.call(() -> factory.withSession(session -> words.stems(text, session)
                        .chain(stems -> stems.isEmpty() || chats.isEmpty()
                                ? Uni.createFrom().item(List.<MessageRow>of())
                                : anywhere(session, chats, stems, before, limit))))
                .thenCompose(rows -> withTexts(rows)
                        .thenApply(messages -> IntStream.range(0, rows.size())
                                .mapToObj(i -> new Found(new ChatId(rows.get(i).chat), messages.get(i)))
                                .toList()));
    }

    private Uni<List<MessageRow>> anywhere(
            Session session, Map<ChatId, Instant> chats, List<String> stems, long before, int limit) {
        var places = List.copyOf(chats.entrySet());
        return session.createNativeQuery(FOUND_ANYWHERE, UUID.class)
                .setParameter(
                        "chats",
                        together(places, place -> place.getKey().value().toString()))
                .setParameter(
                        "since", together(places, place -> place.getValue().toString()))
                .setParameter("words", together(places, place -> String.join(" ", words.hashed(stems, place.getKey()))))
                .setParameter("before", before)
                .setParameter("most", limit + 1)
                .getResultList()
                .chain(messages -> messages.isEmpty()
                        ? Uni.createFrom().item(List.<MessageRow>of())
                        : session.createSelectionQuery(
                                        "from MessageRow where message in (:messages) order by position desc",
                                        MessageRow.class)
                                .setParameter("messages", messages)
                                .getResultList());
    }

    private static <T> String together(List<T> some, Function<T, String> word) {
        return some.stream().map(word).collect(joining(","));
    }

    /** Looks first where the visible part begins, so that nothing before it is read. */
    private static Uni<List<MessageRow>> rows(
            Session session, ChatId chat, Page page, Filter filter, @Nullable List<UUID> among) {
        return session.createSelectionQuery(
                        "select position from MessageRow where chat = :chat and postedAt >= :from order by postedAt",
                        Long.class)
                .setParameter("chat", chat.value())
                .setParameter("from", filter.from())
                .setMaxResults(1)
                .getSingleResultOrNull()
                .chain(first -> first == null
                        ? Uni.createFrom().item(List.<MessageRow>of())
                        : rows(session, chat, first - OUT_OF_ORDER, page, filter, among));
    }

    private static Uni<List<MessageRow>> rows(
            Session session, ChatId chat, long floor, Page page, Filter filter, @Nullable List<UUID> among) {
        var query = session.createSelectionQuery(
                        "from MessageRow where chat = :chat and position >= :floor and postedAt >= :from"
                                + (page.newer() ? " and position > :place" : " and position < :place")
                                + (filter.byTeachers() ? " and badge" : "")
                                + (among == null ? "" : " and message in (:among)")
                                + (page.newer() ? " order by position" : " order by position desc"),
                        MessageRow.class)
                .setParameter("chat", chat.value())
                .setParameter("floor", floor)
                .setParameter("from", filter.from())
                .setParameter("place", page.from())
                .setMaxResults(page.limit() + 1);
        return (among == null ? query : query.setParameter("among", among)).getResultList();
    }

    CompletionStage<List<Message>> pinned(ChatId chat, Instant from) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from MessageRow where chat = :chat and pinnedAt is not null and postedAt >= :from"
                                        + " order by pinnedAt desc, position desc",
                                MessageRow.class)
                        .setParameter("chat", chat.value())
                        .setParameter("from", from)
                        .setMaxResults(MOST_PINNED)
                        .getResultList()))
                .thenCompose(this::withTexts);
    }

    private CompletionStage<List<Message>> withTexts(List<MessageRow> rows) {
        var events =
                rows.stream().map(row -> row.textEvent).filter(Objects::nonNull).toList();
        return personal.read(events, "text", String.class)
                .thenApply(texts -> rows.stream()
                        .map(row -> message(row, row.textEvent == null ? null : texts.get(row.textEvent)))
                        .toList());
    }

    private static Message message(MessageRow row, @Nullable String text) {
        return new Message(
                new MessageId(row.message),
                new AccountId(row.author),
                row.authorRole,
                row.badge,
                text,
                row.replyTo,
                apart(row.mentions),
                apart(row.files),
                row.stickerPack,
                row.sticker,
                row.urgent,
                row.postedAt,
                row.editedAt,
                row.removed,
                row.pinnedAt != null,
                row.position);
    }

    private static List<UUID> apart(@Nullable String ids) {
        return ids == null
                ? List.of()
                : Arrays.stream(ids.split(" ")).map(UUID::fromString).toList();
    }
}
