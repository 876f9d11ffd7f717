package org.homeroom.persistence.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessGranted;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRefused;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRequested;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps who waits for a second officer. */
@ApplicationScoped
class EvidenceAccessProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case EvidenceAccessRequested e ->
                Rows.write(session, EvidenceAccessRow.class, e.access().value(), EvidenceAccessRow::new, row -> {
                    row.access = e.access().value();
                    row.theCase = e.theCase().value();
                    row.school = e.school().value();
                    row.requestedAt = e.at();
                });
            case EvidenceAccessGranted e ->
                Rows.change(session, EvidenceAccessRow.class, e.access().value(), row -> row.answeredAt = e.at());
            case EvidenceAccessRefused e ->
                Rows.change(session, EvidenceAccessRow.class, e.access().value(), row -> row.answeredAt = e.at());
            case CaseDecided e -> decided(e, session);
            default -> Rows.nothing();
        };
    }

    /** Nobody waits for anything in it any more. */
    private static Uni<Void> decided(CaseDecided e, Session session) {
        return session.createSelectionQuery(
                        "from EvidenceAccessRow where theCase = :case and answeredAt is null", EvidenceAccessRow.class)
                .setParameter("case", e.theCase().value())
                .getResultList()
                .invoke(waiting -> waiting.forEach(row -> row.answeredAt = e.at()))
                .replaceWithVoid();
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(EvidenceAccessRow.class);
    }
}
