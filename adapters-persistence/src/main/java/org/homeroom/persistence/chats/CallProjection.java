package org.homeroom.persistence.chats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.chats.facts.CallEvent.CallEnded;
import org.homeroom.domain.chats.facts.CallEvent.CallJoined;
import org.homeroom.domain.chats.facts.CallEvent.CallLeft;
import org.homeroom.domain.chats.facts.CallEvent.CallStarted;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStarted;
import org.homeroom.domain.chats.facts.CallEvent.RecordingStopped;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

@ApplicationScoped
class CallProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case CallStarted e ->
                Rows.write(session, CallRow.class, e.call().value(), CallRow::new, row -> {
                    row.call = e.call().value();
                    row.chat = e.chat().value();
                    row.kind = e.kind();
                    row.purpose = e.purpose();
                    row.account = e.account().value();
                    row.places = e.places();
                    row.at = e.at();
                });
            case CallJoined e -> joined(e, session);
            case CallLeft e -> Rows.remove(session, CallPlaceRow.class, id(e.call(), e.number()));
            case RecordingStarted e -> recorded(session, e.call(), true);
            case RecordingStopped e -> recorded(session, e.call(), false);
            case CallEnded e -> ended(e, session);
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> joined(CallJoined e, Session session) {
        var id = id(e.call(), e.number());
        return Rows.write(session, CallPlaceRow.class, id, CallPlaceRow::new, row -> {
            row.id = id;
            row.call = e.call().value();
            row.number = e.number();
            row.account = e.account().value();
            row.role = e.role();
        });
    }

    private static Uni<Void> recorded(Session session, CallId call, boolean now) {
        return Rows.change(session, CallRow.class, call.value(), row -> row.recorded = now);
    }

    /** Through the session, so that the rows which it holds already are gone too. */
    private static Uni<Void> ended(CallEnded e, Session session) {
        return Rows.change(session, CallRow.class, e.call().value(), row -> {
                    row.ended = true;
                    row.recorded = false;
                })
                .chain(session::flush)
                .chain(() -> session.createSelectionQuery("from CallPlaceRow where call = :call", CallPlaceRow.class)
                        .setParameter("call", e.call().value())
                        .getResultList())
                .chain(rows -> rows.isEmpty() ? Rows.nothing() : session.removeAll(rows.toArray()));
    }

    private static String id(CallId call, int number) {
        return call.value() + "/" + number;
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(CallRow.class, CallPlaceRow.class);
    }
}
