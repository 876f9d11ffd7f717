package org.homeroom.persistence.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.consent.DueQueries;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlDueQueries implements DueQueries {

    private static final String PUPILS = "select m.membership, m.account, m.school, s.zone, b.birthEvent,"
            + " exists(select 1 from NotedDaysRow d where d.child = m.account and d.school = m.school and d.threshold),"
            + " exists(select 1 from NotedDaysRow d where d.child = m.account and d.school = m.school and d.adulthood),"
            + " exists(select 1 from ParticipantRow p join ChatRow t on t.chat = p.chat where p.account = m.account"
            + " and t.school = m.school and p.role = STUDENT and p.condition = ACTIVE)"
            + " and not exists(select 1 from ConsentRow c where c.child = m.account and c.school = m.school"
            + " and c.purpose = CHAT and c.capacity is not null)"
            + " from MembershipRow m join SchoolRow s on s.school = m.school join BirthDateRow b on b.account = m.account"
            + " where m.role = STUDENT and m.membership > :after order by m.membership";

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final PersonalValues personal;

    SqlDueQueries(SessionFactory factory, VertxBridge bridge, PersonalValues personal) {
        this.factory = factory;
        this.bridge = bridge;
        this.personal = personal;
    }

    @Override
    public CompletionStage<Page<Pupil>> pupils(UUID after, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(PUPILS, Object[].class)
                        .setParameter("after", after)
                        .setMaxResults(atMost)
                        .getResultList()))
                .thenCompose(rows -> personal.read(
                                rows.stream().map(row -> (String) row[4]).toList(), "birthDate", LocalDate.class)
                        .thenApply(days -> new Page<>(
                                rows.stream().flatMap(row -> pupil(row, days)).toList(),
                                rows.size() < atMost ? null : (UUID) rows.getLast()[0])));
    }

    /** None where the birth date has been erased. */
    private static Stream<Pupil> pupil(Object[] row, Map<String, LocalDate> days) {
        var day = days.get((String) row[4]);
        if (day == null) return Stream.empty();
        return Stream.of(new Pupil(
                new ChildId((UUID) row[1]),
                new SchoolId((UUID) row[2]),
                ZoneId.of((String) row[3]),
                day,
                (Boolean) row[5],
                (Boolean) row[6],
                (Boolean) row[7]));
    }

    @Override
    public CompletionStage<List<Ending>> consentsOverBy(Instant at, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from ConsentRow where expiresAt <= :at order by expiresAt, consent", ConsentRow.class)
                        .setParameter("at", at)
                        .setMaxResults(atMost)
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> new Ending(
                                new ConsentId(row.consent), new ChildId(row.child), new SchoolId(row.school)))
                        .toList());
    }

    @Override
    public CompletionStage<Page<Given>> consents(UUID after, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from ConsentRow where consent > :after order by consent", ConsentRow.class)
                        .setParameter("after", after)
                        .setMaxResults(atMost)
                        .getResultList()))
                .thenApply(rows -> new Page<>(
                        rows.stream()
                                .map(row -> new Given(
                                        new ChildId(row.child),
                                        new SchoolId(row.school),
                                        row.purpose,
                                        row.notice(),
                                        row.asked()))
                                .toList(),
                        rows.size() < atMost ? null : rows.getLast().consent));
    }
}
