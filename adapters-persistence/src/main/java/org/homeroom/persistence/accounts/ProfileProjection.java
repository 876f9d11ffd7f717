package org.homeroom.persistence.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChangeRejected;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChangeRequested;
import org.homeroom.domain.accounts.facts.AccountEvent.NameChanged;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoApproved;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoRejected;
import org.homeroom.domain.accounts.facts.AccountEvent.PhotoSubmitted;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.NameChangeId;
import org.homeroom.domain.accounts.facts.PhotoId;
import org.homeroom.domain.accounts.facts.PhotoState;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

@ApplicationScoped
class ProfileProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case ProfileCompleted e -> named(e.account(), occurrence, session);
            case NameChangeRequested e -> replaced(e.account(), session).chain(() -> asked(e, occurrence, session));
            case NameChanged e -> named(e.account(), occurrence, session).chain(() -> decided(e.request(), session));
            case NameChangeRejected e -> decided(e.request(), session);
            case PhotoSubmitted e -> submitted(e, session);
            case PhotoApproved e -> photo(e.account(), e.photo(), PhotoState.APPROVED, session);
            case PhotoRejected e -> photo(e.account(), e.photo(), PhotoState.REJECTED, session);
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> named(AccountId account, Occurrence occurrence, Session session) {
        return Rows.write(session, ProfileRow.class, account.value(), ProfileRow::new, row -> {
            row.account = account.value();
            row.nameEvent = occurrence.id();
        });
    }

    private static Uni<Void> replaced(AccountId account, Session session) {
        return session.createMutationQuery("update NameChangeRow set waiting = false where account = :account")
                .setParameter("account", account.value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> asked(NameChangeRequested e, Occurrence occurrence, Session session) {
        UUID request = e.request().value();
        return Rows.write(session, NameChangeRow.class, request, NameChangeRow::new, row -> {
            row.request = request;
            row.account = e.account().value();
            row.nameEvent = occurrence.id();
            row.waiting = true;
        });
    }

    private static Uni<Void> decided(NameChangeId request, Session session) {
        return Rows.change(session, NameChangeRow.class, request.value(), row -> row.waiting = false);
    }

    private static Uni<Void> submitted(PhotoSubmitted e, Session session) {
        return Rows.write(session, PhotoRow.class, e.account().value(), PhotoRow::new, row -> {
            row.account = e.account().value();
            row.photo = e.photo().value();
            row.state = PhotoState.PENDING;
        });
    }

    private static Uni<Void> photo(AccountId account, PhotoId photo, PhotoState state, Session session) {
        return Rows.change(session, PhotoRow.class, account.value(), row -> {
            if (row.photo.equals(photo.value())) row.state = state;
        });
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(ProfileRow.class, NameChangeRow.class, PhotoRow.class);
    }
}
