package org.homeroom.persistence.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

@ApplicationScoped
class ProfileProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        if (!(occurrence.event() instanceof ProfileCompleted e)) return Rows.nothing();
        return Rows.write(session, ProfileRow.class, e.account().value(), ProfileRow::new, row -> {
            row.account = e.account().value();
            row.nameEvent = occurrence.id();
        });
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(ProfileRow.class);
    }
}
