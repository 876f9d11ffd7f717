package org.homeroom.persistence.consent;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.consent.ConsentQueries;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlConsentQueries implements ConsentQueries {

    private final SessionFactory factory;
    private final VertxBridge bridge;

    SqlConsentQueries(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<Optional<GuardianLink>> link(LinkId link) {
        return bridge.call(() -> factory.withSession(session -> session.find(GuardianLinkRow.class, link.value())))
                .thenApply(row -> Optional.ofNullable(row).map(SqlConsentQueries::link));
    }

    @Override
    public CompletionStage<List<GuardianLink>> linksIn(SchoolId school) {
        return links(
                "from GuardianLinkRow l where l.child in"
                        + " (select m.account from MembershipRow m where m.school = :id and m.role = STUDENT)"
                        + " order by l.verified, l.link",
                school.value());
    }

    @Override
    public CompletionStage<List<GuardianLink>> linksOf(GuardianId guardian) {
        return links("from GuardianLinkRow where guardian = :id order by link", guardian.value());
    }

    private CompletionStage<List<GuardianLink>> links(String query, UUID id) {
        return bridge.call(
                        () -> factory.withSession(session -> session.createSelectionQuery(query, GuardianLinkRow.class)
                                .setParameter("id", id)
                                .getResultList()))
                .thenApply(rows -> rows.stream().map(SqlConsentQueries::link).toList());
    }

    private static GuardianLink link(GuardianLinkRow row) {
        return new GuardianLink(
                new LinkId(row.link), new ChildId(row.child), new GuardianId(row.guardian), row.kind, row.verified);
    }

    @Override
    public CompletionStage<List<Agreement>> agreementsFor(ChildId child) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from AgreementRow where child = :child and inForce and not disputed order by id",
                                AgreementRow.class)
                        .setParameter("child", child.value())
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .collect(groupingBy(row -> row.school, mapping(row -> row.purpose, toUnmodifiableSet())))
                        .entrySet()
                        .stream()
                        .map(entry -> new Agreement(new SchoolId(entry.getKey()), entry.getValue()))
                        .toList());
    }
}
