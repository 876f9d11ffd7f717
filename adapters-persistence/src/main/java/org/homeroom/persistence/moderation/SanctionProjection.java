package org.homeroom.persistence.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps the measures of schools. Whether one bears, the clock says. */
@ApplicationScoped
class SanctionProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case SanctionImposed e ->
                Rows.write(session, SanctionRow.class, e.sanction().value(), SanctionRow::new, row -> {
                    row.sanction = e.sanction().value();
                    row.school = e.school().value();
                    row.kind = e.kind();
                    row.account = e.account().value();
                    row.chat = e.chat() == null ? null : e.chat().value();
                    row.other = e.other();
                    row.theCase = e.theCase() == null ? null : e.theCase().value();
                    row.fromList = e.listing() != null;
                    row.reason = e.reason();
                    row.fromAt = e.from();
                    row.untilAt = e.until();
                    row.imposedAt = e.at();
                    row.position = occurrence.position();
                });
            case SanctionLifted e ->
                Rows.change(session, SanctionRow.class, e.sanction().value(), row -> {
                    row.liftedAt = e.at();
                    row.liftReason = e.reason();
                });
            default -> Rows.nothing();
        };
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(SanctionRow.class);
    }
}
