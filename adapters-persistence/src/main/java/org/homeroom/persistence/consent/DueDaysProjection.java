package org.homeroom.persistence.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.AccountEvent.BirthDateCorrected;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.AdulthoodReached;
import org.homeroom.domain.consent.facts.ConsentEvent.AgeThresholdReached;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;
import org.jspecify.annotations.Nullable;

/** Keeps where birth dates are kept, and which birthdays are on record. A new date or policy lets all be looked at anew. */
@ApplicationScoped
class DueDaysProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case ProfileCompleted e when e.birthDate() != null -> born(e.account(), occurrence, session);
            case BirthDateCorrected e ->
                born(e.account(), occurrence, session)
                        .chain(() -> forgotten("child", e.account().value(), session));
            case PersonalDataErased e -> erased(e.account(), session);
            case AgeThresholdReached e -> noted(e.child(), e.school(), session, row -> row.threshold = true);
            case AdulthoodReached e -> noted(e.child(), e.school(), session, row -> row.adulthood = true);
            case ConsentPolicyPublished e -> lookedAtAnew(e.school(), session);
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> born(AccountId account, Occurrence occurrence, Session session) {
        return Rows.write(session, BirthDateRow.class, account.value(), BirthDateRow::new, row -> {
            row.account = account.value();
            row.birthEvent = occurrence.id();
        });
    }

    private static Uni<Void> erased(AccountId account, Session session) {
        return session.find(BirthDateRow.class, account.value())
                .chain(row -> row == null ? Rows.nothing() : session.remove(row));
    }

    private static Uni<Void> noted(ChildId child, SchoolId school, Session session, Consumer<NotedDaysRow> day) {
        var id = child.value() + "/" + school.value();
        return Rows.write(session, NotedDaysRow.class, id, NotedDaysRow::new, row -> {
            row.id = id;
            row.child = child.value();
            row.school = school.value();
            day.accept(row);
        });
    }

    private static Uni<Void> lookedAtAnew(@Nullable SchoolId school, Session session) {
        return school != null ? forgotten("school", school.value(), session) : rows("from NotedDaysRow", null, session);
    }

    private static Uni<Void> forgotten(String whose, UUID id, Session session) {
        return rows("from NotedDaysRow where " + whose + " = :id", id, session);
    }

    /** Through the session, so that the rows which it holds already are changed too. */
    private static Uni<Void> rows(String query, @Nullable UUID id, Session session) {
        var found = session.createSelectionQuery(query, NotedDaysRow.class);
        return session.flush()
                .chain(() -> (id == null ? found : found.setParameter("id", id)).getResultList())
                .invoke(all -> all.forEach(row -> {
                    row.threshold = false;
                    row.adulthood = false;
                }))
                .replaceWithVoid();
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(BirthDateRow.class, NotedDaysRow.class);
    }
}
