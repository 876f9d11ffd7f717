package org.homeroom.persistence.chats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.chats.ChatQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.VertxBridge;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SqlChatQueries implements ChatQueries {

    private static final String CHATS = "select c, p from ParticipantRow p join ChatRow c on c.chat = p.chat"
            + " where p.account = :account order by c.lastPosition desc, c.title, c.chat";

    /** Stops counting where nobody counts any more. */
    private static final String UNREAD = "select p.chat as chat, (select count(*) from (select 1"
            + " from readmodel.message m where m.chat = p.chat and m.author <> p.account and m.removed is null"
            + " and m.position > coalesce(r.position, p.since_position) limit " + MOST_UNREAD + ") counted) as unread"
            + " from readmodel.participant p left join reading.mark r on r.chat = p.chat and r.account = p.account"
            + " where p.account = :account and p.condition = 'ACTIVE'";

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final Timelines timelines;
    private final PersonalValues personal;

    SqlChatQueries(SessionFactory factory, VertxBridge bridge, Timelines timelines, PersonalValues personal) {
        this.factory = factory;
        this.bridge = bridge;
        this.timelines = timelines;
        this.personal = personal;
    }

    @Override
    public CompletionStage<List<Chat>> chatsOf(AccountId account) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(CHATS, Object[].class)
                        .setParameter("account", account.value())
                        .getResultList()
                        .chain(rows -> session.createNativeQuery(UNREAD, Object[].class)
                                .setParameter("account", account.value())
                                .getResultList()
                                .map(unread -> new Listed(rows, Unread.of(unread))))))
                .thenCompose(this::withTitles);
    }

    private record Listed(List<Object[]> rows, Unread unread) {}

    private CompletionStage<List<Chat>> withTitles(Listed listed) {
        var events = listed.rows().stream()
                .map(row -> ((ChatRow) row[0]).titleEvent)
                .filter(Objects::nonNull)
                .toList();
        return personal.read(events, "title", String.class)
                .thenApply(titles -> listed.rows().stream()
                        .map(row -> {
                            var chat = (ChatRow) row[0];
                            var title = chat.titleEvent == null ? chat.title : titles.get(chat.titleEvent);
                            return chat(chat, (ParticipantRow) row[1], title, listed.unread());
                        })
                        .toList());
    }

    private static Chat chat(ChatRow chat, ParticipantRow participant, @Nullable String title, Unread unread) {
        return new Chat(
                new ChatId(chat.chat),
                new SchoolId(chat.school),
                chat.kind,
                title,
                chat.archived,
                chat.frozen,
                participant.condition,
                unread.in(chat.chat),
                chat.lastMessageAt);
    }

    @Override
    public CompletionStage<List<Participant>> participants(ChatId chat) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from ParticipantRow where chat = :chat order by role desc, account",
                                ParticipantRow.class)
                        .setParameter("chat", chat.value())
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> new Participant(new AccountId(row.account), row.role, row.condition))
                        .toList());
    }

    @Override
    public CompletionStage<List<Message>> messages(ChatId chat, Page page, Filter filter) {
        return timelines.page(chat, page, filter);
    }

    @Override
    public CompletionStage<List<Found>> found(Map<ChatId, Instant> chats, String words, long before, int limit) {
        return timelines.anywhere(chats, words, before, limit);
    }

    @Override
    public CompletionStage<List<Message>> pinned(ChatId chat, Instant from) {
        return timelines.pinned(chat, from);
    }

    @Override
    public CompletionStage<List<Interval>> visibility(ChatId chat, long after, int limit) {
        return intervals(session -> session.createSelectionQuery(
                        "from VisibilityRow where chat = :chat order by fromAt, id", VisibilityRow.class)
                .setParameter("chat", chat.value())
                .setFirstResult(Math.toIntExact(after))
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> numbered(rows, after)));
    }

    @Override
    public CompletionStage<List<Interval>> visibilityAt(ChatId chat, Instant at) {
        return intervals(session -> session.createSelectionQuery(
                        "from VisibilityRow where chat = :chat and fromAt <= :at"
                                + " and (untilAt is null or untilAt > :at) order by fromAt, id",
                        VisibilityRow.class)
                .setParameter("chat", chat.value())
                .setParameter("at", at)
                .getResultList()
                .map(rows -> numbered(rows, 0)));
    }

    private CompletionStage<List<Interval>> intervals(Function<Session, Uni<List<Interval>>> query) {
        return bridge.call(() -> factory.withSession(query));
    }

    private static List<Interval> numbered(List<VisibilityRow> rows, long after) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> interval(rows.get(index), after + index + 1))
                .toList();
    }

    private static Interval interval(VisibilityRow row, long place) {
        return new Interval(new AccountId(row.account), row.role, row.fromAt, row.untilAt, row.endedBy, place);
    }
}
