package org.homeroom.persistence.chats;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.FileId;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialApproved;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialPublished;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialSubmitted;
import org.homeroom.domain.chats.facts.MaterialEvent.MaterialWithdrawn;
import org.homeroom.domain.chats.facts.MaterialId;
import org.homeroom.domain.chats.facts.MaterialScope;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MaterialProjection implements Projection {

    private record Entry(
            MaterialId material,
            SchoolId school,
            MaterialScope scope,
            AccountId account,
            FileId file,
            boolean waiting,
            Instant at) {}

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case MaterialPublished e ->
                entered(
                        new Entry(
                                e.material(),
                                e.school(),
                                new MaterialScope(e.theClass(), e.chat()),
                                e.account(),
                                e.file(),
                                false,
                                e.at()),
                        occurrence,
                        session);
            case MaterialSubmitted e ->
                entered(
                        new Entry(
                                e.material(),
                                e.school(),
                                new MaterialScope(e.theClass(), e.chat()),
                                e.account(),
                                e.file(),
                                true,
                                e.at()),
                        occurrence,
                        session);
            case MaterialApproved e ->
                Rows.change(session, MaterialRow.class, e.material().value(), row -> row.waiting = false);
            case MaterialWithdrawn e ->
                Rows.remove(session, MaterialRow.class, e.material().value());
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> entered(Entry e, Occurrence occurrence, Session session) {
        return Rows.write(session, MaterialRow.class, e.material().value(), MaterialRow::new, row -> {
            row.material = e.material().value();
            row.school = e.school().value();
            row.theClass =
                    e.scope().theClass() == null ? null : e.scope().theClass().value();
            row.chat = chat(e.scope());
            row.account = e.account().value();
            row.file = e.file().value();
            row.titleEvent = occurrence.id();
            row.waiting = e.waiting();
            row.at = e.at();
            row.position = occurrence.position();
        });
    }

    private static @Nullable UUID chat(MaterialScope scope) {
        return scope.chat() == null ? null : scope.chat().value();
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(MaterialRow.class);
    }
}
