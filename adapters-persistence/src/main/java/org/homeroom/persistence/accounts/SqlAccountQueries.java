package org.homeroom.persistence.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.PhotoId;
import org.homeroom.domain.accounts.facts.PhotoState;
import org.homeroom.domain.memberships.facts.SchoolId;
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

    @Override
    public CompletionStage<List<NameChange>> nameChanges(SchoolId school) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from NameChangeRow c where c.waiting = true and exists (select 1 from MembershipRow m"
                                        + " where m.account = c.account and m.school = :school) order by c.request",
                                NameChangeRow.class)
                        .setParameter("school", school.value())
                        .getResultList()))
                .thenCompose(this::withNames);
    }

    private CompletionStage<List<NameChange>> withNames(List<NameChangeRow> rows) {
        var wished = personal.read(rows.stream().map(row -> row.nameEvent).toList(), "name", PersonName.class);
        return names(rows.stream().map(row -> new AccountId(row.account)).toList())
                .thenCombine(
                        wished,
                        (now, then) -> rows.stream()
                                .map(row -> new NameChange(
                                        new NameChangeId(row.request),
                                        new AccountId(row.account),
                                        now.get(new AccountId(row.account)),
                                        then.get(row.nameEvent)))
                                .toList());
    }

    @Override
    public CompletionStage<List<Photo>> photos(SchoolId school) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from PhotoRow p where p.state = :state and exists (select 1 from MembershipRow m"
                                        + " where m.account = p.account and m.school = :school) order by p.photo",
                                PhotoRow.class)
                        .setParameter("state", PhotoState.PENDING)
                        .setParameter("school", school.value())
                        .getResultList()))
                .thenApply(rows -> rows.stream().map(SqlAccountQueries::photo).toList());
    }

    @Override
    public CompletionStage<Optional<Photo>> photo(AccountId account) {
        return bridge.call(() -> factory.withSession(session -> session.find(PhotoRow.class, account.value())))
                .thenApply(row -> Optional.ofNullable(row).map(SqlAccountQueries::photo));
    }

    private static Photo photo(PhotoRow row) {
        return new Photo(new AccountId(row.account), new PhotoId(row.photo), row.state);
    }
}
