package org.homeroom.persistence.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.application.moderation.BulkRedactionQueries.Stage;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionCompleted;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionDeclined;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionProgressed;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionRequested;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionStarted;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps how far bulk redactions have come. Source: F-20. */
@ApplicationScoped
class BulkRedactionProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case BulkRedactionRequested e ->
                Rows.write(session, BulkRedactionRow.class, e.redaction().value(), BulkRedactionRow::new, row -> {
                    row.redaction = e.redaction().value();
                    row.account = e.account().value();
                    row.school = e.school().value();
                    row.theCase = e.theCase() == null ? null : e.theCase().value();
                    row.reason = e.reason();
                    row.stage = Stage.WAITING;
                    row.requestedBy = e.by().value();
                    row.requestedAt = e.at();
                });
            case BulkRedactionDeclined e ->
                Rows.change(session, BulkRedactionRow.class, e.redaction().value(), row -> {
                    row.stage = Stage.DECLINED;
                    row.answeredBy = e.by().value();
                    row.answeredAt = e.at();
                });
            case BulkRedactionStarted e ->
                Rows.change(session, BulkRedactionRow.class, e.redaction().value(), row -> {
                    row.stage = Stage.RUNNING;
                    row.answeredBy = e.by().value();
                    row.answeredAt = e.at();
                    row.through = e.through();
                });
            case BulkRedactionProgressed e ->
                Rows.change(session, BulkRedactionRow.class, e.redaction().value(), row -> row.messages = e.messages());
            case BulkRedactionCompleted e ->
                Rows.change(session, BulkRedactionRow.class, e.redaction().value(), row -> {
                    row.stage = Stage.COMPLETED;
                    row.messages = e.messages();
                    row.completedAt = e.at();
                });
            default -> Rows.nothing();
        };
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(BulkRedactionRow.class);
    }
}
