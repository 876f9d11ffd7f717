package org.homeroom.persistence.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionCompleted;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionStarted;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps which bulk redactions have to be gone on with. */
@ApplicationScoped
class RunningRedactionProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case BulkRedactionStarted e ->
                Rows.write(session, RunningRedactionRow.class, e.redaction().value(), RunningRedactionRow::new, row -> {
                    row.redaction = e.redaction().value();
                    row.account = e.account().value();
                    row.school = e.school().value();
                    row.through = e.through();
                });
            case BulkRedactionCompleted e ->
                session.find(RunningRedactionRow.class, e.redaction().value())
                        .chain(row -> row == null ? Rows.nothing() : session.remove(row));
            default -> Rows.nothing();
        };
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(RunningRedactionRow.class);
    }
}
