package org.homeroom.persistence.chats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.chats.CallQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlCallQueries implements CallQueries {

    private static final String CALLS =
            "select c, (select count(*) from CallPlaceRow p where p.call = c.call) from CallRow c where ";

    /** At random, so that those who come at once are not all sent to the same place. */
    private static final String FREE = "select n from readmodel.call c, generate_series(1, c.places) n"
            + " where c.call = :call and not exists"
            + " (select 1 from readmodel.call_place p where p.call = c.call and p.number = n)"
            + " order by random() limit :limit";

    private final SessionFactory factory;
    private final VertxBridge bridge;

    SqlCallQueries(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<List<Call>> running(ChatId chat) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                CALLS + "c.chat = :chat and not c.ended order by c.at desc, c.call", Object[].class)
                        .setParameter("chat", chat.value())
                        .getResultList()))
                .thenApply(rows -> rows.stream().map(SqlCallQueries::call).toList());
    }

    @Override
    public CompletionStage<Optional<Call>> call(CallId call) {
        return bridge.call(() -> factory.withSession(
                        session -> session.createSelectionQuery(CALLS + "c.call = :call", Object[].class)
                                .setParameter("call", call.value())
                                .getResultList()))
                .thenApply(rows -> rows.stream().map(SqlCallQueries::call).findFirst());
    }

    private static Call call(Object[] found) {
        var row = (CallRow) found[0];
        return new Call(
                new CallId(row.call),
                row.kind,
                row.purpose,
                new AccountId(row.account),
                row.places,
                (Long) found[1],
                row.recorded,
                row.ended,
                row.at);
    }

    @Override
    public CompletionStage<List<Place>> places(CallId call, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from CallPlaceRow where call = :call order by number", CallPlaceRow.class)
                        .setParameter("call", call.value())
                        .setMaxResults(atMost)
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> new Place(row.number, new AccountId(row.account), row.role))
                        .toList());
    }

    @Override
    public CompletionStage<List<Integer>> freePlaces(CallId call, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createNativeQuery(FREE, Integer.class)
                .setParameter("call", call.value())
                .setParameter("limit", atMost)
                .getResultList()));
    }
}
