package org.homeroom.application.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
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
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;

/** The files of cases, from the facts themselves. Who may open one is decided elsewhere. */
public final class CaseFiles {

    private static final List<Class<? extends Event>> OF_A_CASE = List.of(
            CaseOpened.class,
            ReportMerged.class,
            CaseAssigned.class,
            EvidenceAccessRequested.class,
            EvidenceAccessGranted.class,
            EvidenceAccessRefused.class,
            EvidenceViewed.class,
            CaseDecided.class,
            DecisionAppealed.class,
            AppealDecided.class,
            GuardiansInformed.class,
            CaseReferred.class,
            SanctionImposed.class);

    private final History history;

    public CaseFiles(History history) {
        this.history = history;
    }

    /** Empty where the school has no such case. */
    public CompletionStage<Optional<CaseFile>> of(CaseId theCase, SchoolId school) {
        var model = Model.startingWith(List.<Event>of()).about(theCase, school);
        for (var type : OF_A_CASE) model = reading(model, type);
        return history.stateOf(model.then(CaseFiles::whatElse)).thenApply(CaseBinding::bound);
    }

    /** What was reported, and which of the measures were lifted. */
    private static Model<List<Event>> whatElse(List<Event> known) {
        var model = Model.startingWith(known);
        for (var one : known) {
            model = switch (one) {
                case CaseOpened e -> reading(model.about(e.report()), ContentReported.class);
                case ReportMerged e -> reading(model.about(e.report()), ContentReported.class);
                case SanctionImposed e -> reading(model.about(e.sanction()), SanctionLifted.class);
                default -> model;
            };
        }
        return model;
    }

    private static <E extends Event> Model<List<Event>> reading(Model<List<Event>> model, Class<E> type) {
        return model.on(type, (all, one) -> {
            var more = new ArrayList<>(all);
            more.add(one);
            return List.copyOf(more);
        });
    }
}
