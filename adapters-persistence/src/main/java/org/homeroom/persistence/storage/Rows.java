package org.homeroom.persistence.storage;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny.Session;

/** What projections do to rows. */
public final class Rows {

    /** Changes the row with this id, or a fresh one that gets it. */
    public static <R> Uni<Void> write(
            Session session, Class<R> type, Object id, Supplier<R> fresh, Consumer<R> change) {
        return session.find(type, id).chain(found -> {
            if (found != null) {
                change.accept(found);
                return Uni.createFrom().voidItem();
            }
            var row = fresh.get();
            change.accept(row);
            return session.persist(row);
        });
    }

    /** Changes the row with this id, if it is there. */
    public static <R> Uni<Void> change(Session session, Class<R> type, Object id, Consumer<R> change) {
        return session.find(type, id)
                .invoke(found -> {
                    if (found != null) change.accept(found);
                })
                .replaceWithVoid();
    }

    /** Takes the row with this id away, if it is there. */
    public static <R> Uni<Void> remove(Session session, Class<R> type, Object id) {
        return session.find(type, id)
                .chain(found -> found == null ? Uni.createFrom().voidItem() : session.remove(found));
    }

    /** Something done elsewhere before the session is used on: by the thread to which it belongs, wherever the work ended. */
    public static Uni<Void> aside(Uni<Void> work) {
        var own = Objects.requireNonNull(Vertx.currentContext(), "projections run in a context of their own");
        return work.emitOn(next -> own.runOnContext(ignored -> next.run()));
    }

    /** What an event does that does not concern a projection. */
    public static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    private Rows() {}
}
