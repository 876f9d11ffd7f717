package org.homeroom.persistence.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.consent.DueSoonQueries;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlDueSoonQueries implements DueSoonQueries {

    private static final String PUPILS = "select m.account, s.zone, b.birthEvent"
            + " from MembershipRow m join SchoolRow s on s.school = m.school join BirthDateRow b on b.account = m.account"
            + " where m.role = STUDENT and m.school = :school";

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final PersonalValues personal;

    SqlDueSoonQueries(SessionFactory factory, VertxBridge bridge, PersonalValues personal) {
        this.factory = factory;
        this.bridge = bridge;
        this.personal = personal;
    }

    @Override
    public CompletionStage<List<Born>> pupils(SchoolId school) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(PUPILS, Object[].class)
                        .setParameter("school", school.value())
                        .getResultList()))
                .thenCompose(rows -> personal.read(
                                rows.stream().map(row -> (String) row[2]).toList(), "birthDate", LocalDate.class)
                        .thenApply(days ->
                                rows.stream().flatMap(row -> born(row, days)).toList()));
    }

    /** None where the birth date has been erased. */
    private static Stream<Born> born(Object[] row, Map<String, LocalDate> days) {
        var day = days.get((String) row[2]);
        return day == null
                ? Stream.empty()
                : Stream.of(new Born(new ChildId((UUID) row[0]), ZoneId.of((String) row[1]), day));
    }

    @Override
    public CompletionStage<List<RunningOut>> consents(SchoolId school, Instant after, Instant until) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from ConsentRow where school = :school and expiresAt > :after"
                                        + " and expiresAt <= :until order by expiresAt, consent",
                                ConsentRow.class)
                        .setParameter("school", school.value())
                        .setParameter("after", after)
                        .setParameter("until", until)
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> new RunningOut(
                                new ChildId(row.child), row.purpose, Objects.requireNonNull(row.expiresAt)))
                        .toList());
    }
}
