package org.homeroom.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;

/** Throws, or spoils the transaction, at schools of certain names. */
@Singleton
class StubbornProjection implements Projection {

    final Set<String> throwsAt = ConcurrentHashMap.newKeySet();
    final Set<String> spoilsAt = ConcurrentHashMap.newKeySet();

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        if (!(occurrence.event() instanceof SchoolRegistered e))
            return Uni.createFrom().voidItem();
        if (throwsAt.contains(e.name())) throw new UnsupportedOperationException(e.name());
        return spoilsAt.contains(e.name())
                ? session.createNativeQuery("select 1 / 0").getSingleResult().replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    @Override
    public List<Class<?>> rows() {
        return List.of();
    }
}
