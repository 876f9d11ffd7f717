package org.homeroom.persistence.memberships;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAccessEnded;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestRequested;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassGraduated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMoveUndone;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps what the clock of the schools looks through: guests who are there, and pupils of classes that graduate. */
@ApplicationScoped
class StaysProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case GuestRequested e ->
                Rows.write(session, GuestStayRow.class, e.guest().value(), GuestStayRow::new, row -> {
                    row.guest = e.guest().value();
                    row.school = e.school().value();
                    row.endsAt = e.to();
                });
            case GuestAccessEnded e ->
                removed(session, GuestStayRow.class, e.guest().value());
            case ClassGraduated e ->
                Rows.write(session, GraduatingClassRow.class, e.theClass().value(), GraduatingClassRow::new, row -> {
                    row.theClass = e.theClass().value();
                    row.endsOn = e.endsOn();
                });
            case ClassMoveUndone e ->
                removed(session, GraduatingClassRow.class, e.theClass().value());
            case PupilEnrolled e -> {
                var id = id(e.theClass(), e.pupil());
                yield Rows.write(session, AttendingPupilRow.class, id, AttendingPupilRow::new, row -> {
                    row.id = id;
                    row.theClass = e.theClass().value();
                    row.school = e.school().value();
                    row.account = e.pupil().value();
                });
            }
            case PupilRemovedFromClass e -> removed(session, AttendingPupilRow.class, id(e.theClass(), e.pupil()));
            case MembershipEnded e when e.role() == Role.STUDENT -> left(e, session);
            default -> Rows.nothing();
        };
    }

    private static String id(ClassId theClass, AccountId pupil) {
        return theClass.value() + "/" + pupil.value();
    }

    private static <R> Uni<Void> removed(Session session, Class<R> type, Object id) {
        return session.find(type, id).chain(row -> row == null ? Rows.nothing() : session.remove(row));
    }

    /** Through the session, so that the rows which it holds already are gone too. */
    private static Uni<Void> left(MembershipEnded e, Session session) {
        return session.flush()
                .chain(() -> session.createSelectionQuery(
                                "from AttendingPupilRow where account = :account and school = :school",
                                AttendingPupilRow.class)
                        .setParameter("account", e.account().value())
                        .setParameter("school", e.school().value())
                        .getResultList())
                .chain(rows -> rows.isEmpty() ? Rows.nothing() : session.removeAll(rows.toArray()));
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(GuestStayRow.class, GraduatingClassRow.class, AttendingPupilRow.class);
    }
}
