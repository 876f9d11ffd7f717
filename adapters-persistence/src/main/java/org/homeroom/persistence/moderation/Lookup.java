package org.homeroom.persistence.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.persistence.storage.VertxBridge;

/** Looks rows up, in a session of its own each time. */
@ApplicationScoped
class Lookup {

    private final SessionFactory factory;
    private final VertxBridge bridge;

    Lookup(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    <R, T> CompletionStage<List<T>> rows(
            Class<R> type, String query, Map<String, ?> parameters, int atMost, Function<R, T> view) {
        return bridge.call(() -> factory.withSession(session -> {
                    var selection = session.createSelectionQuery(query, type);
                    parameters.forEach(selection::setParameter);
                    return selection.setMaxResults(atMost).getResultList();
                }))
                .thenApply(rows -> rows.stream().map(view).toList());
    }

    /** The same in PostgreSQL's own words. */
    <T> CompletionStage<List<T>> tuples(String query, Map<String, ?> parameters, Function<Object[], T> view) {
        return bridge.call(() -> factory.withSession(session -> {
                    var selection = session.createNativeQuery(query, Object[].class);
                    parameters.forEach(selection::setParameter);
                    return selection.getResultList();
                }))
                .thenApply(rows -> rows.stream().map(view).toList());
    }
}
