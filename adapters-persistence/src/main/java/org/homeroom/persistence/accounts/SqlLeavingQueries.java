package org.homeroom.persistence.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.accounts.LeavingQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlLeavingQueries implements LeavingQueries {

    private final SessionFactory factory;
    private final VertxBridge bridge;

    SqlLeavingQueries(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<List<AccountId>> holdsOverBy(Instant at, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from ContactHoldRow where heldUntil <= :at order by heldUntil", ContactHoldRow.class)
                        .setParameter("at", at)
                        .setMaxResults(atMost)
                        .getResultList()))
                .thenApply(rows ->
                        rows.stream().map(row -> new AccountId(row.account)).toList());
    }

    @Override
    public CompletionStage<List<Erasure>> erasures(SchoolId school) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from ErasureRow e where exists (select 1 from MembershipRow m"
                                        + " where m.account = e.account and m.school = :school) order by e.dueBy",
                                ErasureRow.class)
                        .setParameter("school", school.value())
                        .getResultList()))
                .thenApply(SqlLeavingQueries::views);
    }

    @Override
    public CompletionStage<List<Erasure>> erasuresWithoutSchool() {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from ErasureRow e where not exists (select 1 from MembershipRow m"
                                        + " where m.account = e.account) order by e.dueBy",
                                ErasureRow.class)
                        .getResultList()))
                .thenApply(SqlLeavingQueries::views);
    }

    private static List<Erasure> views(List<ErasureRow> rows) {
        return rows.stream()
                .map(row -> new Erasure(new AccountId(row.account), row.dueBy, row.erasedAt, row.certificate))
                .toList();
    }
}
