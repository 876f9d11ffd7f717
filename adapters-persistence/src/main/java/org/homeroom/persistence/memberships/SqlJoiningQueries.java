package org.homeroom.persistence.memberships;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.memberships.JoiningQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlJoiningQueries implements JoiningQueries {

    private final SessionFactory factory;
    private final VertxBridge bridge;

    SqlJoiningQueries(SessionFactory factory, VertxBridge bridge) {
        this.factory = factory;
        this.bridge = bridge;
    }

    @Override
    public CompletionStage<List<Member>> membershipsOf(AccountId account) {
        return list(
                MemberRow.class,
                "from MemberRow where account = :account order by begunAt desc, membership",
                Map.of("account", account.value()),
                SqlJoiningQueries::member);
    }

    @Override
    public CompletionStage<List<Place>> placesOf(AccountId pupil) {
        return list(
                ClassPlaceRow.class,
                "from ClassPlaceRow where pupil = :pupil and endedAt is null order by begunAt, id",
                Map.of("pupil", pupil.value()),
                SqlJoiningQueries::place);
    }

    @Override
    public CompletionStage<List<Request>> requestsOf(AccountId account) {
        return list(
                MembershipRequestRow.class,
                "from MembershipRequestRow where account = :account order by askedAt desc, request",
                Map.of("account", account.value()),
                SqlJoiningQueries::request);
    }

    @Override
    public CompletionStage<List<Request>> waiting(SchoolId school) {
        return list(
                MembershipRequestRow.class,
                "from MembershipRequestRow where school = :school and state = OPEN order by askedAt, request",
                Map.of("school", school.value()),
                SqlJoiningQueries::request);
    }

    @Override
    public CompletionStage<List<Doubt>> doubts(SchoolId school) {
        return list(
                MembershipDoubtRow.class,
                "from MembershipDoubtRow where school = :school order by askedAt, id",
                Map.of("school", school.value()),
                row -> new Doubt(new MembershipId(row.membership), new AccountId(row.account), row.flag, row.askedAt));
    }

    @Override
    public CompletionStage<List<Invitation>> invitations(SchoolId school) {
        return list(
                Object[].class,
                "select i, (select count(distinct r.account) from MembershipRequestRow r"
                        + " where r.invitation = i.invitation)"
                        + " from OpenInvitationRow i where i.school = :school order by i.issuedAt desc, i.invitation",
                Map.of("school", school.value()),
                row -> invitation((OpenInvitationRow) row[0], (Long) row[1]));
    }

    @Override
    public CompletionStage<List<Place>> pupils(SchoolId school, ClassId theClass, Instant at) {
        return list(
                ClassPlaceRow.class,
                "from ClassPlaceRow where school = :school and theClass = :class and begunAt <= :at"
                        + " and (endedAt is null or endedAt > :at) order by begunAt, id",
                Map.of("school", school.value(), "class", theClass.value(), "at", at),
                SqlJoiningQueries::place);
    }

    private <R, T> CompletionStage<List<T>> list(
            Class<R> type, String query, Map<String, Object> parameters, Function<R, T> view) {
        return bridge.call(() -> factory.withSession(session -> {
                    var selection = session.createSelectionQuery(query, type);
                    parameters.forEach(selection::setParameter);
                    return selection.getResultList();
                }))
                .thenApply(rows -> rows.stream().map(view).toList());
    }

    private static Member member(MemberRow row) {
        return new Member(
                new MembershipId(row.membership),
                new SchoolId(row.school),
                row.role,
                row.evidence,
                row.begunAt,
                row.endedAt,
                row.how);
    }

    private static Place place(ClassPlaceRow row) {
        return new Place(new AccountId(row.pupil), new SchoolId(row.school), new ClassId(row.theClass), row.begunAt);
    }

    private static Request request(MembershipRequestRow row) {
        return new Request(
                new RequestId(row.request),
                new AccountId(row.account),
                new SchoolId(row.school),
                row.role,
                row.theClass == null ? null : new ClassId(row.theClass),
                row.invitation == null ? null : new InvitationId(row.invitation),
                Stream.of(row.flags.split(","))
                        .filter(one -> !one.isEmpty())
                        .map(RequestFlag::valueOf)
                        .toList(),
                row.correctionOf == null ? null : new MembershipId(row.correctionOf),
                row.state,
                row.reason,
                row.askedAt);
    }

    private static Invitation invitation(OpenInvitationRow row, long uses) {
        return new Invitation(
                new InvitationId(row.invitation),
                row.theClass == null ? null : new ClassId(row.theClass),
                row.role,
                uses,
                row.maxUses,
                new AccountId(row.issuer),
                row.issuedAt,
                row.expiresAt,
                row.revokedAt);
    }
}
