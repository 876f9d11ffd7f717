package org.homeroom.application.accounts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.moderation.facts.CaseEvent;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.ContactEvent;
import org.homeroom.domain.moderation.facts.HoldEvent;
import org.homeroom.domain.moderation.facts.RedactionEvent;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionDeclined;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionRequested;
import org.homeroom.domain.moderation.facts.ReportEvent;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.homeroom.domain.moderation.facts.Verdict;

/**
 * What of moderation goes to somebody who takes along what is known of oneself: the own reports, what was decided against
 * oneself, and the measures. That one has been reported is not said before somebody has decided that it was right: in a
 * chat of two it would tell by whom. Whom a child reports or shuts out is for nobody who asks in the child's place: it may
 * be the very person who asks. Source: O6, decisions 0105 and 0113.
 *
 * @param inPerson whether the person asks, and nobody else in the person's place
 * @param reports that the person has made
 */
record OwnModeration(AccountId account, boolean inPerson, Set<ReportId> reports) {

    static OwnModeration of(AccountId account, AccountId by, List<Recorded> found) {
        var own = found.stream()
                .map(Recorded::event)
                .filter(ReportFiled.class::isInstance)
                .map(ReportFiled.class::cast)
                .filter(filed -> filed.reporter().equals(ReporterId.of(account)))
                .map(ReportFiled::report)
                .collect(Collectors.toUnmodifiableSet());
        return new OwnModeration(account, account.equals(by), own);
    }

    /** Whether the person may hear of it; of what is no moderation, always. */
    boolean includes(Event event) {
        return switch (event) {
            case ReportEvent said -> inPerson && includes(said);
            case ContactEvent said -> inPerson;
            case CaseEvent said -> includes(said);
            case RedactionEvent said ->
                !(said instanceof BulkRedactionRequested) && !(said instanceof BulkRedactionDeclined);
            case HoldEvent said -> false;
            default -> true;
        };
    }

    private boolean includes(ReportEvent event) {
        return switch (event) {
            case ContentReported said -> reports.contains(said.report());
            case ReportFiled said -> reports.contains(said.report());
        };
    }

    private boolean includes(CaseEvent event) {
        return switch (event) {
            case CaseDecided said -> account.equals(said.account()) && said.verdict() == Verdict.UPHELD;
            case DecisionAppealed said -> account.equals(said.account());
            case AppealDecided said -> account.equals(said.account());
            default -> false;
        };
    }
}
