package org.homeroom.persistence.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlAccountQueries implements AccountQueries {

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final PersonalValues personal;

    SqlAccountQueries(SessionFactory factory, VertxBridge bridge, PersonalValues personal) {
        this.factory = factory;
        this.bridge = bridge;
        this.personal = personal;
    }

    @Override
    public CompletionStage<Map<AccountId, PersonName>> names(Collection<AccountId> accounts) {
        var ids = accounts.stream().map(AccountId::value).distinct().toList();
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from ProfileRow where account in (:accounts)", ProfileRow.class)
                        .setParameter("accounts", ids)
                        .getResultList()))
                .thenCompose(this::named);
    }

    private CompletionStage<Map<AccountId, PersonName>> named(List<ProfileRow> rows) {
        var events = rows.stream().map(row -> row.nameEvent).toList();
        return personal.read(events, "name", PersonName.class).thenApply(names -> {
            var found = new HashMap<AccountId, PersonName>();
            for (var row : rows) {
                var name = names.get(row.nameEvent);
                if (name != null) found.put(new AccountId(row.account), name);
            }
            return found;
        });
    }
}
