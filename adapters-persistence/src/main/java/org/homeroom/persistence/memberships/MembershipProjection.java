package org.homeroom.persistence.memberships;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonBound;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterPersonListed;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonWithdrawn;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

@ApplicationScoped
class MembershipProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case SchoolRegistered e ->
                Rows.write(session, SchoolRow.class, e.school().value(), SchoolRow::new, row -> {
                    row.school = e.school().value();
                    row.name = e.name();
                    row.zone = e.zone().getId();
                });
            case SchoolActivated e ->
                Rows.change(session, SchoolRow.class, e.school().value(), row -> row.active = true);
            case ClassCreated e ->
                Rows.write(session, ClassRow.class, e.theClass().value(), ClassRow::new, row -> {
                    row.theClass = e.theClass().value();
                    row.school = e.school().value();
                    row.kind = e.kind();
                    row.parallel = e.parallel();
                    row.title = e.title();
                });
            case HomeroomTeacherAssigned e ->
                Rows.change(
                        session,
                        ClassRow.class,
                        e.theClass().value(),
                        row -> row.homeroomTeacher = e.teacher().value());
            case HomeroomTeacherRelieved e ->
                Rows.change(session, ClassRow.class, e.theClass().value(), row -> {
                    if (e.teacher().value().equals(row.homeroomTeacher)) row.homeroomTeacher = null;
                });
            case ClassRenamed e ->
                Rows.change(session, ClassRow.class, e.theClass().value(), row -> {
                    row.parallel = e.parallel();
                    row.title = e.title();
                });
            case ClassArchived e ->
                Rows.change(session, ClassRow.class, e.theClass().value(), row -> row.archived = true);
            case ClassRestored e ->
                Rows.change(session, ClassRow.class, e.theClass().value(), row -> row.archived = false);
            case RosterPersonListed e ->
                Rows.write(session, RosterPersonRow.class, e.person().value(), RosterPersonRow::new, row -> {
                    row.person = e.person().value();
                    row.school = e.school().value();
                    row.role = e.role();
                    row.nameEvent = occurrence.id();
                });
            case RosterPersonBound e ->
                Rows.change(
                        session,
                        RosterPersonRow.class,
                        e.person().value(),
                        row -> row.account = e.account().value());
            case RosterEnrolmentListed e -> {
                var id = e.theClass().value() + "/" + e.person().value();
                yield Rows.write(session, RosterEnrolmentRow.class, id, RosterEnrolmentRow::new, row -> {
                    row.id = id;
                    row.person = e.person().value();
                    row.theClass = e.theClass().value();
                    row.school = e.school().value();
                    row.role = e.role();
                    row.inCharge = e.leading();
                });
            }
            case RosterPersonWithdrawn e ->
                Rows.remove(session, RosterPersonRow.class, e.person().value());
            case RosterEnrolmentEnded e ->
                Rows.remove(
                        session,
                        RosterEnrolmentRow.class,
                        e.theClass().value() + "/" + e.person().value());
            case MembershipApproved e ->
                Rows.write(session, MembershipRow.class, e.membership().value(), MembershipRow::new, row -> {
                    row.membership = e.membership().value();
                    row.account = e.account().value();
                    row.school = e.school().value();
                    row.role = e.role();
                });
            case MembershipEnded e ->
                session.find(MembershipRow.class, e.membership().value())
                        .chain(found -> found == null ? Rows.nothing() : session.remove(found));
            default -> Rows.nothing();
        };
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(
                SchoolRow.class, ClassRow.class, RosterPersonRow.class, RosterEnrolmentRow.class, MembershipRow.class);
    }
}
