package org.homeroom.persistence.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeOpened;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentDisputeResolved;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentExpired;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentInvalidated;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentWithdrawn;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeOutcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

@ApplicationScoped
class ConsentProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case GuardianLinkClaimed e ->
                Rows.write(session, GuardianLinkRow.class, e.link().value(), GuardianLinkRow::new, row -> {
                    row.link = e.link().value();
                    row.child = e.child().value();
                    row.guardian = e.guardian().value();
                    row.kind = e.kind();
                });
            case GuardianLinkVerified e ->
                Rows.change(session, GuardianLinkRow.class, e.link().value(), row -> row.verified = true);
            case GuardianLinkEnded e ->
                Rows.change(session, GuardianLinkRow.class, e.link().value(), row -> row.verified = false);
            case ConsentGranted e -> agreed(session, e.child(), e.school(), e.purpose(), true);
            case OwnConsentGranted e -> agreed(session, e.child(), e.school(), e.purpose(), true);
            case ConsentWithdrawn e -> agreed(session, e.child(), e.school(), e.purpose(), false);
            case OwnConsentWithdrawn e -> agreed(session, e.child(), e.school(), e.purpose(), false);
            case SchoolConsentGranted e -> agreed(session, e.child(), e.school(), e.purpose(), true);
            case ConsentDisputeOpened e -> agreed(session, e.child(), e.school(), e.purpose(), false);
            case ConsentDisputeResolved e ->
                agreed(session, e.child(), e.school(), e.purpose(), e.outcome() == DisputeOutcome.CONSENT_STANDS);
            case ConsentInvalidated e -> agreed(session, e.child(), e.school(), e.purpose(), false);
            case ConsentExpired e -> agreed(session, e.child(), e.school(), e.purpose(), false);
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> agreed(
            Session session, ChildId child, SchoolId school, ConsentPurpose purpose, boolean inForce) {
        var id = child.value() + "/" + school.value() + "/" + purpose;
        return Rows.write(session, AgreementRow.class, id, AgreementRow::new, row -> {
            row.id = id;
            row.child = child.value();
            row.school = school.value();
            row.purpose = purpose;
            row.inForce = inForce;
        });
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(GuardianLinkRow.class, AgreementRow.class);
    }
}
