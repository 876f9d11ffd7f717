package org.homeroom.persistence.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlMembershipQueries implements MembershipQueries {

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final PersonalValues personal;

    SqlMembershipQueries(SessionFactory factory, VertxBridge bridge, PersonalValues personal) {
        this.factory = factory;
        this.bridge = bridge;
        this.personal = personal;
    }

    @Override
    public CompletionStage<Optional<School>> school(SchoolId school) {
        return bridge.call(() -> factory.withSession(session -> session.find(SchoolRow.class, school.value())))
                .thenApply(found -> Optional.ofNullable(found)
                        .map(row -> new School(new SchoolId(row.school), row.name, row.zone, row.active)));
    }

    @Override
    public CompletionStage<List<SchoolClass>> classes(SchoolId school) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from ClassRow where school = :school and not archived order by parallel, title, theClass",
                                ClassRow.class)
                        .setParameter("school", school.value())
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> new SchoolClass(
                                new ClassId(row.theClass),
                                row.kind,
                                row.parallel,
                                row.title,
                                row.homeroomTeacher == null ? null : new AccountId(row.homeroomTeacher)))
                        .toList());
    }

    @Override
    public CompletionStage<List<RosterEntry>> roster(SchoolId school, ClassId theClass) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "select e, p from RosterEnrolmentRow e join RosterPersonRow p on p.person = e.person"
                                        + " where e.school = :school and e.theClass = :class",
                                Object[].class)
                        .setParameter("school", school.value())
                        .setParameter("class", theClass.value())
                        .getResultList()))
                .thenCompose(this::named);
    }

    private CompletionStage<List<RosterEntry>> named(List<Object[]> rows) {
        var events =
                rows.stream().map(row -> ((RosterPersonRow) row[1]).nameEvent).toList();
        return personal.read(events, "name", PersonName.class)
                .thenApply(names -> rows.stream()
                        .map(row -> entry((RosterEnrolmentRow) row[0], (RosterPersonRow) row[1], names))
                        .sorted((a, b) ->
                                Boolean.compare(a.role() != RosterRole.TEACHER, b.role() != RosterRole.TEACHER))
                        .toList());
    }

    private static RosterEntry entry(
            RosterEnrolmentRow enrolment, RosterPersonRow person, Map<String, PersonName> names) {
        return new RosterEntry(
                new RosterId(person.person),
                enrolment.role,
                enrolment.inCharge,
                names.get(person.nameEvent),
                person.account == null ? null : new AccountId(person.account));
    }

    @Override
    public CompletionStage<List<Membership>> membershipsOf(AccountId account) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from MembershipRow where account = :account order by membership", MembershipRow.class)
                        .setParameter("account", account.value())
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row ->
                                new Membership(new MembershipId(row.membership), new SchoolId(row.school), row.role))
                        .toList());
    }
}
