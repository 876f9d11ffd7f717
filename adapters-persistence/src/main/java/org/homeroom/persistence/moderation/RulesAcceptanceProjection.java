package org.homeroom.persistence.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.moderation.facts.RulesEvent.RulesAccepted;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps who has accepted which rules. Source: G-19. */
@ApplicationScoped
class RulesAcceptanceProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case RulesAccepted e -> {
                var id = e.school().value() + "/" + e.version() + "/"
                        + e.account().value();
                yield Rows.write(session, RulesAcceptanceRow.class, id, RulesAcceptanceRow::new, row -> {
                    row.id = id;
                    row.school = e.school().value();
                    row.account = e.account().value();
                    row.version = e.version();
                    row.acceptedAt = e.at();
                });
            }
            default -> Rows.nothing();
        };
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(RulesAcceptanceRow.class);
    }
}
