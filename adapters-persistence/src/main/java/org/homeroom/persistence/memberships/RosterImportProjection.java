package org.homeroom.persistence.memberships;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApplied;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApproved;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeRejected;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterImportHalted;
import org.homeroom.domain.memberships.roster.Proposal.Standing;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

@ApplicationScoped
class RosterImportProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case RosterChangeProposed e ->
                Rows.write(session, RosterImportRow.class, e.theImport().value(), RosterImportRow::new, row -> {
                    row.theImport = e.theImport().value();
                    row.school = e.school().value();
                    row.position = occurrence.position();
                    row.standing = Standing.PROPOSED;
                    row.scope = e.scope();
                    row.added = e.added().total();
                    row.changed = e.changed().total();
                    row.ended = e.ended().total();
                    row.leftOut = e.leftOut();
                    row.done = 0;
                    row.parts = 0;
                    row.proposedBy = e.by().value();
                    row.proposedAt = e.at();
                    row.decidedBy = null;
                });
            case RosterChangeApproved e ->
                change(session, e.theImport(), row -> {
                    row.standing = Standing.APPLYING;
                    row.parts = e.parts();
                    row.decidedBy = e.by().value();
                });
            case RosterChangeApplied e -> change(session, e.theImport(), row -> row.done = e.part());
            case RosterImported e -> change(session, e.theImport(), row -> row.standing = Standing.APPLIED);
            case RosterChangeRejected e ->
                change(session, e.theImport(), row -> {
                    row.standing = Standing.REJECTED;
                    row.decidedBy = e.by().value();
                });
            case RosterImportHalted e -> change(session, e.theImport(), row -> row.standing = Standing.HALTED);
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> change(Session session, ImportId theImport, Consumer<RosterImportRow> change) {
        return Rows.change(session, RosterImportRow.class, theImport.value(), change);
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(RosterImportRow.class);
    }
}
