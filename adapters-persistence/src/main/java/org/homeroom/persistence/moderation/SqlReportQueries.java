package org.homeroom.persistence.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.moderation.ReportQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.persistence.moderation.QueuePlace.Stretch;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlReportQueries implements ReportQueries {

    private final SessionFactory factory;
    private final VertxBridge bridge;

    SqlReportQueries(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<List<Entry>> queue(SchoolId school, Filter filter, Unseen unseen, Page page) {
        var wanted = new Wanted(school, filter, unseen);
        return bridge.call(() -> factory.withSession(session -> placeOf(page.after(), session)
                        .chain(after -> along(
                                QueuePlace.stretches(filter.overdueAt()),
                                wanted,
                                new Behind(after, page.after()),
                                page.atMost(),
                                session))))
                .thenApply(rows -> rows.stream().map(SqlReportQueries::entry).toList());
    }

    @Override
    public CompletionStage<Map<ChatId, ChatKind>> kinds(Collection<ChatId> chats) {
        if (chats.isEmpty()) return CompletableFuture.completedStage(Map.of());
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "select chat, kind from ChatRow where chat in :chats", Object[].class)
                        .setParameter("chats", chats.stream().map(ChatId::value).toList())
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .collect(Collectors.toMap(row -> new ChatId((UUID) row[0]), row -> (ChatKind) row[1])));
    }

    /** @param position breaks ties between equal places */
    private record Behind(long place, long position) {}

    private static Uni<Long> placeOf(long position, Session session) {
        return position == 0
                ? Uni.createFrom().item(Long.MIN_VALUE)
                : session.createSelectionQuery("select place from ReportRow where position = :position", Long.class)
                        .setParameter("position", position)
                        .getSingleResultOrNull()
                        .map(place -> place == null ? Long.MAX_VALUE : place);
    }

    private static Uni<List<ReportRow>> along(
            List<Stretch> stretches, Wanted wanted, Behind behind, int atMost, Session session) {
        var found = Uni.createFrom().item(List.<ReportRow>of());
        for (var stretch : stretches)
            found = found.chain(some -> some.size() >= atMost || stretch.to() <= behind.place()
                    ? Uni.createFrom().item(some)
                    : wanted.in(stretch, behind, atMost - some.size(), session)
                            .map(more ->
                                    Stream.concat(some.stream(), more.stream()).toList()));
        return found;
    }

    /** The conditions that a request makes, without those that it does not make: so an index fits each of them. */
    private static final class Wanted {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        Wanted(SchoolId school, Filter filter, Unseen unseen) {
            with("school = :school", "school", school.value());
            if (filter.progress() == null) conditions.add("waiting");
            else with("progress = :progress", "progress", filter.progress());
            if (filter.overdueAt() != null) conditions.add("decidedAt is null");
            if (filter.reason() != null) with("reason = :reason", "reason", filter.reason());
            if (filter.chatKind() != null) with("chatKind = :kind", "kind", filter.chatKind());
            if (filter.officer() != null)
                with("officer = :officer", "officer", filter.officer().value());
            if (!unseen.people().isEmpty())
                with(
                        "(account is null or account not in :people)",
                        "people",
                        unseen.people().stream().map(AccountId::value).toList());
            if (!unseen.reports().isEmpty())
                with(
                        "lead not in (select o.lead from ReportRow o where o.report in :reports)",
                        "reports",
                        unseen.reports().stream().map(ReportId::value).toList());
        }

        private void with(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        Uni<List<ReportRow>> in(Stretch stretch, Behind behind, int atMost, Session session) {
            var query = session.createSelectionQuery(
                    "from ReportRow where " + String.join(" and ", conditions)
                            + " and place >= :from and place < :to and (place > :after or position > :position)"
                            + " order by place, position",
                    ReportRow.class);
            parameters.forEach(query::setParameter);
            return query.setParameter("from", Math.max(stretch.from(), behind.place()))
                    .setParameter("to", stretch.to())
                    .setParameter("after", behind.place())
                    .setParameter("position", behind.position())
                    .setMaxResults(atMost)
                    .getResultList();
        }
    }

    private static Entry entry(ReportRow row) {
        return new Entry(
                row.position,
                new ReportId(row.report),
                row.theCase == null ? null : new CaseId(row.theCase),
                row.progress,
                row.reason,
                row.priority,
                row.decideBy,
                row.chat == null ? null : new ChatId(row.chat),
                row.chatKind,
                row.message == null ? null : new MessageId(row.message),
                row.account == null ? null : new AccountId(row.account),
                row.foundBy,
                row.officer == null ? null : new OfficerId(row.officer),
                row.reports,
                row.reportedAt);
    }
}
