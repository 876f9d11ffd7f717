package org.homeroom.persistence.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.memberships.DueStays;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlDueStays implements DueStays {

    private static final String GRADUATES = "select m.membership, m.account, p.theClass, m.school"
            + " from AttendingPupilRow p join GraduatingClassRow g on g.theClass = p.theClass"
            + " join MembershipRow m on m.account = p.account and m.school = p.school"
            + " where m.role = STUDENT and g.endsOn < :day order by m.membership, p.theClass";

    private final SessionFactory factory;
    private final VertxBridge bridge;

    SqlDueStays(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<List<Guest>> guestsOverBy(Instant at, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from GuestStayRow where endsAt <= :at order by endsAt, guest", GuestStayRow.class)
                        .setParameter("at", at)
                        .setMaxResults(atMost)
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> new Guest(new GuestId(row.guest), new SchoolId(row.school)))
                        .toList());
    }

    @Override
    public CompletionStage<List<Graduate>> graduatesBy(LocalDate day, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(GRADUATES, Object[].class)
                        .setParameter("day", day)
                        .setMaxResults(atMost)
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> new Graduate(
                                new MembershipId((UUID) row[0]),
                                new AccountId((UUID) row[1]),
                                new ClassId((UUID) row[2]),
                                new SchoolId((UUID) row[3])))
                        .toList());
    }
}
