package org.homeroom.persistence.consent;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;
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
import org.homeroom.domain.consent.facts.ConsentEvent.ReConsentRequested;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeOutcome;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps who speaks for a child and who agrees to what. */
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
            case ConsentGranted e ->
                of(e.child().value(), e.school().value(), e.purpose(), session).granted(e.consent(), row -> {
                    row.guardian = e.guardian().value();
                    row.expiresAt = e.expiresAt();
                    row.agreesTo(e.notice());
                });
            case OwnConsentGranted e ->
                of(e.child().value(), e.school().value(), e.purpose(), session).granted(e.consent(), row -> {
                    row.capacity = e.capacity();
                    row.agreesTo(e.notice());
                });
            case SchoolConsentGranted e ->
                of(e.child().value(), e.school().value(), e.purpose(), session)
                        .granted(e.consent(), row -> row.agreesTo(e.notice()));
            case ConsentWithdrawn e ->
                of(e.child().value(), e.school().value(), e.purpose(), session)
                        .withdrawn(e.everyGuardians() ? null : e.guardian());
            case OwnConsentWithdrawn e ->
                of(e.child().value(), e.school().value(), e.purpose(), session).withdrawnAlone();
            case ConsentDisputeOpened e ->
                of(e.child().value(), e.school().value(), e.purpose(), session).disputed();
            case ConsentDisputeResolved e ->
                of(e.child().value(), e.school().value(), e.purpose(), session)
                        .settled(e.outcome() == DisputeOutcome.CONSENT_ENDS);
            case ConsentInvalidated e ->
                of(e.child().value(), e.school().value(), e.purpose(), session).ended(e.consent());
            case ConsentExpired e ->
                of(e.child().value(), e.school().value(), e.purpose(), session).ended(e.consent());
            case ReConsentRequested e ->
                of(e.child().value(), e.school().value(), e.purpose(), session).asked(e.notice());
            default -> Rows.nothing();
        };
    }

    private static Agreeing of(UUID child, UUID school, ConsentPurpose purpose, Session session) {
        return new Agreeing(child, school, purpose, session);
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(GuardianLinkRow.class, AgreementRow.class, ConsentRow.class);
    }
}
