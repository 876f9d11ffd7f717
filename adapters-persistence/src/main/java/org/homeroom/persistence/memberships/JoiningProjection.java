package org.homeroom.persistence.memberships;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.application.memberships.JoiningQueries.RequestState;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipQuestioned;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRejected;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequestWithdrawn;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationIssued;
import org.homeroom.domain.memberships.facts.MemberEvent.OpenInvitationRevoked;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;
import org.jspecify.annotations.Nullable;

/** Who asked, came, moved and left. */
@ApplicationScoped
class JoiningProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case MembershipRequested e -> asked(e, session);
            case MembershipRequestWithdrawn e ->
                answered(session, e.request(), row -> row.state = RequestState.WITHDRAWN);
            case MembershipRejected e ->
                answered(session, e.request(), row -> {
                    row.state = RequestState.REJECTED;
                    row.reason = e.reason();
                });
            case MembershipApproved e ->
                approved(e, session)
                        .chain(() -> answered(session, e.request(), row -> row.state = RequestState.APPROVED));
            case MembershipEnded e -> ended(e, session);
            case MembershipQuestioned e -> questioned(e, session);
            case PupilEnrolled e -> enrolled(e, occurrence.position(), session);
            case PupilRemovedFromClass e -> removed(e, session);
            case OpenInvitationIssued e -> issued(e, session);
            case OpenInvitationRevoked e ->
                Rows.change(session, OpenInvitationRow.class, e.invitation().value(), row -> row.revokedAt = e.at());
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> asked(MembershipRequested e, Session session) {
        return Rows.write(session, MembershipRequestRow.class, e.request().value(), MembershipRequestRow::new, row -> {
            row.request = e.request().value();
            row.account = e.account().value();
            row.school = e.school().value();
            row.role = e.role();
            row.theClass = e.theClass() == null ? null : e.theClass().value();
            row.invitation = e.invitation() == null ? null : e.invitation().value();
            row.flags = e.flags().stream().map(Enum::name).collect(Collectors.joining(","));
            row.correctionOf =
                    e.correctionOf() == null ? null : e.correctionOf().value();
            row.state = RequestState.OPEN;
            row.askedAt = e.at();
        });
    }

    private static Uni<Void> answered(
            Session session, @Nullable RequestId request, Consumer<MembershipRequestRow> change) {
        return request == null
                ? Rows.nothing()
                : Rows.change(session, MembershipRequestRow.class, request.value(), change);
    }

    private static Uni<Void> approved(MembershipApproved e, Session session) {
        return Rows.write(session, MemberRow.class, e.membership().value(), MemberRow::new, row -> {
            row.membership = e.membership().value();
            row.account = e.account().value();
            row.school = e.school().value();
            row.role = e.role();
            row.evidence = e.evidence();
            row.begunAt = e.at();
        });
    }

    /** Whoever is no pupil of the school any more leaves the classes with it. */
    private static Uni<Void> ended(MembershipEnded e, Session session) {
        var member = Rows.change(session, MemberRow.class, e.membership().value(), row -> {
            row.endedAt = e.at();
            row.how = e.how();
        });
        return member.chain(() -> session.createMutationQuery(
                                "delete from MembershipDoubtRow where membership = :membership")
                        .setParameter("membership", e.membership().value())
                        .executeUpdate())
                .chain(() -> e.role() == Role.STUDENT ? outOfClasses(e, session) : Rows.nothing());
    }

    private static Uni<Void> outOfClasses(MembershipEnded e, Session session) {
        return session.createMutationQuery("update ClassPlaceRow set endedAt = :at"
                        + " where pupil = :pupil and school = :school and endedAt is null")
                .setParameter("at", e.at())
                .setParameter("pupil", e.account().value())
                .setParameter("school", e.school().value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> questioned(MembershipQuestioned e, Session session) {
        var id = e.membership().value() + "/" + e.flag();
        return Rows.write(session, MembershipDoubtRow.class, id, MembershipDoubtRow::new, row -> {
            row.id = id;
            row.membership = e.membership().value();
            row.account = e.account().value();
            row.school = e.school().value();
            row.flag = e.flag();
            row.askedAt = e.at();
        });
    }

    private static Uni<Void> enrolled(PupilEnrolled e, long position, Session session) {
        UUID pupil = e.pupil().value();
        var id = e.theClass().value() + "/" + pupil + "/" + position;
        return Rows.write(session, ClassPlaceRow.class, id, ClassPlaceRow::new, row -> {
            row.id = id;
            row.pupil = pupil;
            row.theClass = e.theClass().value();
            row.school = e.school().value();
            row.begunAt = e.at();
        });
    }

    private static Uni<Void> removed(PupilRemovedFromClass e, Session session) {
        return session.createMutationQuery("update ClassPlaceRow set endedAt = :at"
                        + " where pupil = :pupil and theClass = :class and endedAt is null")
                .setParameter("at", e.at())
                .setParameter("pupil", e.pupil().value())
                .setParameter("class", e.theClass().value())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Uni<Void> issued(OpenInvitationIssued e, Session session) {
        return Rows.write(session, OpenInvitationRow.class, e.invitation().value(), OpenInvitationRow::new, row -> {
            row.invitation = e.invitation().value();
            row.school = e.school().value();
            row.theClass = e.theClass() == null ? null : e.theClass().value();
            row.role = e.role();
            row.maxUses = e.maxUses();
            row.issuer = e.by().value();
            row.issuedAt = e.at();
            row.expiresAt = e.expiresAt();
        });
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(
                MemberRow.class,
                ClassPlaceRow.class,
                MembershipRequestRow.class,
                OpenInvitationRow.class,
                MembershipDoubtRow.class);
    }
}
