package org.homeroom.persistence.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.SessionEvent.DeviceNamed;
import org.homeroom.domain.accounts.facts.SessionEvent.SessionTerminated;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

@ApplicationScoped
class SessionProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case SessionOpened e ->
                Rows.write(session, SessionRow.class, e.session().value(), SessionRow::new, row -> {
                    row.session = e.session().value();
                    row.account = e.account().value();
                    row.openedAt = e.at();
                });
            case DeviceNamed e ->
                Rows.change(session, SessionRow.class, e.session().value(), row -> row.deviceEvent = occurrence.id());
            case SessionTerminated e ->
                session.find(SessionRow.class, e.session().value())
                        .chain(row -> row == null ? Rows.nothing() : session.remove(row));
            default -> Rows.nothing();
        };
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(SessionRow.class);
    }
}
