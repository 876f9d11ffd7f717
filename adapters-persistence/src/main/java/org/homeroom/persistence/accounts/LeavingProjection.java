package org.homeroom.persistence.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactHeld;
import org.homeroom.domain.accounts.facts.AccountEvent.ContactReleased;
import org.homeroom.domain.accounts.facts.AccountEvent.ErasureRequested;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/**
 * Keeps what is due, and destroys the keys of whoever was erased: the person's own, and those under which schools listed
 * the person. Destroying twice destroys nothing more, so a rebuild does no harm.
 */
@ApplicationScoped
class LeavingProjection implements Projection {

    private final Instance<PersonalValues> personal;

    LeavingProjection(Instance<PersonalValues> personal) {
        this.personal = personal;
    }

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case ContactHeld e ->
                Rows.write(session, ContactHoldRow.class, e.account().value(), ContactHoldRow::new, row -> {
                    row.account = e.account().value();
                    row.heldUntil = e.until();
                });
            case ContactReleased e -> released(e.account(), session);
            case ErasureRequested e ->
                Rows.write(session, ErasureRow.class, e.account().value(), ErasureRow::new, row -> {
                    row.account = e.account().value();
                    row.dueBy = e.dueBy();
                });
            case AccountClosed e -> secretsGone(e.account(), session);
            case PersonalDataErased e -> secretsGone(e.account(), session).chain(() -> erased(e, session));
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> released(AccountId account, Session session) {
        return session.createMutationQuery("delete from ContactHoldRow where account = :account")
                .setParameter("account", account.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Nothing opens the account any more. */
    private static Uni<Void> secretsGone(AccountId account, Session session) {
        return session.createMutationQuery("delete from PasswordRow where account = :account")
                .setParameter("account", account.value())
                .executeUpdate()
                .chain(() -> session.createMutationQuery("delete from RefreshTokenRow where account = :account")
                        .setParameter("account", account.value())
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Void> erased(PersonalDataErased e, Session session) {
        UUID account = e.account().value();
        return session.createSelectionQuery("select person from RosterPersonRow where account = :account", String.class)
                .setParameter("account", account)
                .getResultList()
                .call(people -> Rows.aside(destroy(e.account(), people)))
                .chain(() -> Rows.change(session, ErasureRow.class, account, row -> {
                    row.erasedAt = e.at();
                    row.certificate = e.certificate();
                }));
    }

    private Uni<Void> destroy(AccountId account, List<String> people) {
        return Uni.createFrom()
                .completionStage(() -> personal.get().erase(account.tag()))
                .chain(() ->
                        Uni.createFrom().completionStage(() -> personal.get().eraseRoster(people)));
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(ContactHoldRow.class, ErasureRow.class);
    }
}
