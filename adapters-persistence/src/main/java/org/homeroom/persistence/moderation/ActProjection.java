package org.homeroom.persistence.moderation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.application.moderation.OfficerDeed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseAssigned;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseReferred;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessGranted;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRefused;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRequested;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceViewed;
import org.homeroom.domain.moderation.facts.CaseEvent.GuardiansInformed;
import org.homeroom.domain.moderation.facts.CaseEvent.ReportMerged;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldPlaced;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldReleased;
import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListPublished;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.WatchedBanOverridden;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionDeclined;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionRequested;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionStarted;
import org.homeroom.domain.moderation.facts.RulesEvent.SchoolRulesPublished;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionListId;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;
import org.jspecify.annotations.Nullable;

/** Keeps what those who decide for schools have done. Source: F-16. */
@ApplicationScoped
class ActProjection implements Projection {

    /** @param account null where the case says about whom it is, or it is about nobody */
    private record Act(
            OfficerDeed deed,
            SchoolId school,
            OfficerId by,
            Instant at,
            @Nullable CaseId theCase,
            @Nullable AccountId account) {}

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case AccountListed e ->
                keeper(e.list(), session)
                        .chain(school -> school.map(keeper -> write(
                                        new Act(
                                                OfficerDeed.LINE_ADDED,
                                                keeper,
                                                e.by(),
                                                e.at(),
                                                e.theCase(),
                                                e.account()),
                                        occurrence,
                                        session))
                                .orElseGet(Rows::nothing));
            case AccountDelisted e ->
                keeper(e.list(), session)
                        .chain(school -> school.map(keeper -> write(
                                        new Act(OfficerDeed.LINE_REMOVED, keeper, e.by(), e.at(), null, e.account()),
                                        occurrence,
                                        session))
                                .orElseGet(Rows::nothing));
            default ->
                act(occurrence.event())
                        .map(act -> write(act, occurrence, session))
                        .orElseGet(Rows::nothing);
        };
    }

    private static Optional<Act> act(Event event) {
        return event instanceof CaseEvent about ? ofCase(about) : ofOther(event);
    }

    private static Optional<Act> ofCase(CaseEvent event) {
        return switch (event) {
            case CaseOpened e -> done(OfficerDeed.CASE_OPENED, e.school(), e.by(), e.at(), e.theCase(), e.account());
            case ReportMerged e -> done(OfficerDeed.REPORT_MERGED, e.school(), e.by(), e.at(), e.theCase(), null);
            case CaseAssigned e ->
                done(OfficerDeed.CASE_ASSIGNED, e.school(), new OfficerId(e.by()), e.at(), e.theCase(), null);
            case EvidenceAccessRequested e ->
                done(OfficerDeed.EVIDENCE_REQUESTED, e.school(), e.officer(), e.at(), e.theCase(), null);
            case EvidenceAccessGranted e ->
                done(OfficerDeed.EVIDENCE_GRANTED, e.school(), new OfficerId(e.by()), e.at(), e.theCase(), null);
            case EvidenceAccessRefused e ->
                done(OfficerDeed.EVIDENCE_REFUSED, e.school(), new OfficerId(e.by()), e.at(), e.theCase(), null);
            case EvidenceViewed e ->
                done(OfficerDeed.EVIDENCE_VIEWED, e.school(), e.officer(), e.at(), e.theCase(), null);
            case CaseDecided e -> done(OfficerDeed.CASE_DECIDED, e.school(), e.by(), e.at(), e.theCase(), e.account());
            case AppealDecided e ->
                done(OfficerDeed.APPEAL_DECIDED, e.school(), e.by(), e.at(), e.theCase(), e.account());
            case CaseReferred e ->
                done(OfficerDeed.CASE_REFERRED, e.school(), e.by(), e.at(), e.theCase(), e.account());
            case DecisionAppealed e -> Optional.empty();
            case GuardiansInformed e -> Optional.empty();
        };
    }

    private static Optional<Act> ofOther(Event event) {
        return switch (event) {
            case SanctionImposed e ->
                done(OfficerDeed.SANCTION_IMPOSED, e.school(), e.by(), e.at(), e.theCase(), e.account());
            case SanctionLifted e -> done(OfficerDeed.SANCTION_LIFTED, e.school(), e.by(), e.at(), null, e.account());
            case BulkRedactionRequested e ->
                done(OfficerDeed.REDACTION_REQUESTED, e.school(), e.by(), e.at(), e.theCase(), e.account());
            case BulkRedactionStarted e ->
                done(OfficerDeed.REDACTION_APPROVED, e.school(), e.by(), e.at(), null, e.account());
            case BulkRedactionDeclined e ->
                done(OfficerDeed.REDACTION_DECLINED, e.school(), e.by(), e.at(), null, e.account());
            case LegalHoldPlaced e -> done(OfficerDeed.HOLD_PLACED, e.school(), e.by(), e.at(), null, e.account());
            case LegalHoldReleased e -> done(OfficerDeed.HOLD_RELEASED, e.school(), e.by(), e.at(), null, e.account());
            case SanctionListPublished e -> done(OfficerDeed.LIST_PUBLISHED, e.school(), e.by(), e.at(), null, null);
            case SanctionListSubscribed e -> done(OfficerDeed.LIST_FOLLOWED, e.school(), e.by(), e.at(), null, null);
            case SanctionListUnsubscribed e ->
                done(OfficerDeed.LIST_FOLLOWED_NO_MORE, e.school(), e.by(), e.at(), null, null);
            case WatchedBanOverridden e ->
                done(OfficerDeed.LINE_OVERRIDDEN, e.school(), e.by(), e.at(), null, e.account());
            case SchoolRulesPublished e -> done(OfficerDeed.RULES_PUBLISHED, e.school(), e.by(), e.at(), null, null);
            default -> Optional.empty();
        };
    }

    /** Empty where nobody has done it: what ends or begins by itself is nobody's act. */
    private static Optional<Act> done(
            OfficerDeed deed,
            SchoolId school,
            @Nullable OfficerId by,
            Instant at,
            @Nullable CaseId theCase,
            @Nullable AccountId account) {
        return by == null ? Optional.empty() : Optional.of(new Act(deed, school, by, at, theCase, account));
    }

    private static Uni<Void> write(Act act, Occurrence occurrence, Session session) {
        return about(act, session)
                .chain(account -> Rows.write(session, ActRow.class, occurrence.position(), ActRow::new, row -> {
                    row.position = occurrence.position();
                    row.school = act.school().value();
                    row.officer = act.by().value();
                    row.act = act.deed();
                    row.theCase = act.theCase() == null ? null : act.theCase().value();
                    row.account = account.orElse(null);
                    row.at = act.at();
                    if (occurrence.event() instanceof EvidenceViewed seen) {
                        row.access =
                                seen.access() == null ? null : seen.access().value();
                        row.messages = seen.messages();
                    }
                }));
    }

    private static Uni<Optional<UUID>> about(Act act, Session session) {
        var account = act.account();
        if (account != null) return Uni.createFrom().item(Optional.of(account.value()));
        if (act.theCase() == null) return Uni.createFrom().item(Optional.empty());
        return session.createSelectionQuery("from ReportRow where theCase = :case and lead = report", ReportRow.class)
                .setParameter("case", act.theCase().value())
                .getResultList()
                .map(found -> found.stream().findFirst().map(row -> row.account));
    }

    private static Uni<Optional<SchoolId>> keeper(SanctionListId list, Session session) {
        return session.createSelectionQuery("from SanctionListRow where list = :list", SanctionListRow.class)
                .setParameter("list", list.value())
                .getResultList()
                .map(found -> found.stream().findFirst().map(row -> new SchoolId(row.school)));
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(ActRow.class);
    }
}
