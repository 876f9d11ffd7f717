package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.homeroom.application.moderation.CaseFile.Access;
import org.homeroom.application.moderation.CaseFile.Act;
import org.homeroom.application.moderation.CaseFile.Deed;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.OfficerId;
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
import org.homeroom.domain.moderation.facts.EvidenceAccessId;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.jspecify.annotations.Nullable;

/** Puts what has happened in a case into one file, event by event. */
final class CaseBinding {

    private final List<ContentReported> reports = new ArrayList<>();
    private final List<Act> acts = new ArrayList<>();
    private final Map<EvidenceAccessId, Access> accesses = new LinkedHashMap<>();
    private final Map<SanctionId, Sanctioned> measures = new LinkedHashMap<>();
    private @Nullable CaseOpened opened;
    private @Nullable OfficerId officer;
    private @Nullable CaseDecided decision;
    private @Nullable DecisionAppealed appeal;
    private @Nullable AppealDecided heard;

    private CaseBinding() {}

    static Optional<CaseFile> bound(List<Event> events) {
        var binding = new CaseBinding();
        events.forEach(binding::add);
        return binding.file();
    }

    private Optional<CaseFile> file() {
        if (opened == null) return Optional.empty();
        acts.sort(Comparator.comparing(Act::at));
        return Optional.of(new CaseFile(
                opened,
                officer,
                List.copyOf(reports),
                List.copyOf(acts),
                List.copyOf(accesses.values()),
                decision,
                List.copyOf(measures.values()),
                appeal,
                heard));
    }

    private void add(Event event) {
        switch (event) {
            case CaseOpened e -> {
                opened = e;
                acts.add(Act.of(Deed.CASE_OPENED, account(e.by()), e.at()).with(e.report()));
            }
            case ReportMerged e ->
                acts.add(Act.of(Deed.REPORT_MERGED, account(e.by()), e.at()).with(e.report()));
            case ContentReported e -> reports.add(e);
            case CaseAssigned e -> {
                officer = e.officer();
                acts.add(Act.of(Deed.CASE_ASSIGNED, new AccountId(e.by()), e.at())
                        .to(e.officer()));
            }
            case EvidenceAccessRequested e -> requested(e);
            case EvidenceAccessGranted e -> {
                accesses.computeIfPresent(e.access(), (id, known) -> known.granted(new AccountId(e.by()), e.until()));
                acts.add(access(Deed.EVIDENCE_GRANTED, e.by(), e.access(), e.at()));
            }
            case EvidenceAccessRefused e -> {
                accesses.computeIfPresent(e.access(), (id, known) -> known.refused(new AccountId(e.by())));
                acts.add(access(Deed.EVIDENCE_REFUSED, e.by(), e.access(), e.at()));
            }
            case EvidenceViewed e ->
                acts.add(Act.of(Deed.EVIDENCE_VIEWED, account(e.officer()), e.at())
                        .seeing(e.access(), e.messages()));
            case CaseDecided e -> {
                decision = e;
                acts.add(Act.of(Deed.CASE_DECIDED, account(e.by()), e.at()));
            }
            case DecisionAppealed e -> {
                appeal = e;
                acts.add(Act.of(Deed.DECISION_APPEALED, new AccountId(e.by()), e.at()));
            }
            case AppealDecided e -> {
                heard = e;
                acts.add(Act.of(Deed.APPEAL_DECIDED, account(e.by()), e.at()));
            }
            case GuardiansInformed e -> acts.add(Act.of(Deed.GUARDIANS_INFORMED, null, e.at()));
            case CaseReferred e ->
                acts.add(Act.of(Deed.CASE_REFERRED, account(e.by()), e.at()).referred(e.authority(), e.reference()));
            case SanctionImposed e -> {
                measures.put(e.sanction(), Sanctioned.of(e));
                acts.add(Act.of(Deed.SANCTION_IMPOSED, account(e.by()), e.at()).of(e.sanction()));
            }
            case SanctionLifted e -> {
                measures.computeIfPresent(e.sanction(), (id, known) -> known.lifted(e));
                acts.add(Act.of(Deed.SANCTION_LIFTED, account(e.by()), e.at()).of(e.sanction()));
            }
            default ->
                throw new IllegalStateException(
                        "A file of a case has no place for " + event.getClass().getSimpleName());
        }
    }

    private void requested(EvidenceAccessRequested e) {
        accesses.put(
                e.access(),
                new Access(
                        e.access(),
                        e.chat(),
                        e.from(),
                        e.to(),
                        e.why().orNull(),
                        e.officer(),
                        e.at(),
                        false,
                        null,
                        null));
        acts.add(access(Deed.EVIDENCE_REQUESTED, e.officer().value(), e.access(), e.at()));
    }

    private static Act access(Deed deed, UUID by, EvidenceAccessId access, Instant at) {
        return Act.of(deed, new AccountId(by), at).with(access);
    }

    private static @Nullable AccountId account(@Nullable OfficerId officer) {
        return officer == null ? null : officer.account();
    }
}
