package org.homeroom.persistence.chats;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.chats.MaterialQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlMaterialQueries implements MaterialQueries {

    private static final String ROWS = "from MaterialRow where school = :school and waiting = :waiting"
            + " and theClass is not distinct from :theClass and chat is not distinct from :chat"
            + " and position < :before order by position desc";

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final PersonalValues personal;

    SqlMaterialQueries(SessionFactory factory, VertxBridge bridge, PersonalValues personal) {
        this.factory = factory;
        this.bridge = bridge;
        this.personal = personal;
    }

    @Override
    public CompletionStage<List<Material>> materials(
            SchoolId school, MaterialScope scope, boolean waiting, long before, int limit) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(ROWS, MaterialRow.class)
                        .setParameter("school", school.value())
                        .setParameter("waiting", waiting)
                        .setParameter(
                                "theClass",
                                scope.theClass() == null
                                        ? null
                                        : scope.theClass().value())
                        .setParameter(
                                "chat",
                                scope.chat() == null ? null : scope.chat().value())
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList()))
                .thenCompose(this::withTitles);
    }

    private CompletionStage<List<Material>> withTitles(List<MaterialRow> rows) {
        var events = rows.stream().map(row -> row.titleEvent).toList();
        return personal.read(events, "title", String.class)
                .thenApply(titles -> rows.stream()
                        .map(row -> new Material(
                                new MaterialId(row.material),
                                new AccountId(row.account),
                                new FileId(row.file),
                                titles.get(row.titleEvent),
                                row.at,
                                row.position))
                        .toList());
    }
}
