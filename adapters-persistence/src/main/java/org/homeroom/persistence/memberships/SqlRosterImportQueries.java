package org.homeroom.persistence.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.memberships.RosterImportQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlRosterImportQueries implements RosterImportQueries {

    private final SessionFactory factory;
    private final VertxBridge bridge;

    SqlRosterImportQueries(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<List<Listed>> imports(SchoolId school, long before, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from RosterImportRow where school = :school and position < :before"
                                        + " order by position desc",
                                RosterImportRow.class)
                        .setParameter("school", school.value())
                        .setParameter("before", before)
                        .setMaxResults(atMost)
                        .getResultList()))
                .thenApply(rows ->
                        rows.stream().map(SqlRosterImportQueries::listed).toList());
    }

    private static Listed listed(RosterImportRow row) {
        return new Listed(
                new ImportId(row.theImport),
                row.position,
                row.standing,
                row.scope,
                row.added,
                row.changed,
                row.ended,
                row.leftOut,
                row.done,
                row.parts,
                new AccountId(row.proposedBy),
                row.proposedAt,
                row.decidedBy == null ? null : new AccountId(row.decidedBy));
    }
}
