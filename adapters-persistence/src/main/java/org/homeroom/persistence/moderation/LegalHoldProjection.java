package org.homeroom.persistence.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldPlaced;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldReleased;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps what must be kept by order. */
@ApplicationScoped
class LegalHoldProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case LegalHoldPlaced e ->
                Rows.write(session, LegalHoldRow.class, e.hold().value(), LegalHoldRow::new, row -> {
                    row.hold = e.hold().value();
                    row.school = e.school().value();
                    row.account = e.account() == null ? null : e.account().value();
                    row.chat = e.chat() == null ? null : e.chat().value();
                    row.orderNumber = e.order();
                    row.placedBy = e.by().value();
                    row.placedAt = e.at();
                });
            case LegalHoldReleased e ->
                Rows.change(session, LegalHoldRow.class, e.hold().value(), row -> {
                    row.releaseOrder = e.order();
                    row.releasedBy = e.by().value();
                    row.releasedAt = e.at();
                });
            default -> Rows.nothing();
        };
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(LegalHoldRow.class);
    }
}
