package org.homeroom.persistence.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.accounts.SessionQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlSessionQueries implements SessionQueries {

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final PersonalValues personal;

    SqlSessionQueries(SessionFactory factory, VertxBridge bridge, PersonalValues personal) {
        this.factory = factory;
        this.bridge = bridge;
        this.personal = personal;
    }

    @Override
    public CompletionStage<List<OpenSession>> openSessions(AccountId account) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from SessionRow where account = :account order by openedAt desc, session",
                                SessionRow.class)
                        .setParameter("account", account.value())
                        .getResultList()))
                .thenCompose(this::withDevices);
    }

    private CompletionStage<List<OpenSession>> withDevices(List<SessionRow> rows) {
        var events = rows.stream()
                .map(row -> row.deviceEvent)
                .filter(Objects::nonNull)
                .toList();
        return personal.read(events, "device", String.class)
                .thenApply(devices -> rows.stream()
                        .map(row -> new OpenSession(
                                new SessionId(row.session),
                                row.openedAt,
                                row.deviceEvent == null ? null : devices.get(row.deviceEvent)))
                        .toList());
    }
}
