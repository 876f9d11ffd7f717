package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseRecord;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReportRecord;
import org.homeroom.domain.moderation.facts.ReporterId;

/** What somebody has reported, and whether the school has answered: from the facts, and nothing of the answer itself. */
public final class OwnReports {

    private final History history;

    public OwnReports(History history) {
        this.history = history;
    }

    /** @param decided whether the school has decided about it, whatever it was */
    public record Own(ReportId report, SchoolId school, ViolationReason reason, Instant at, boolean decided) {}

    /** The newest first. */
    public CompletionStage<List<Own>> of(AccountId reporter, int limit) {
        var filed = Model.startingWith(List.<ReportFiled>of())
                .about(ReporterId.of(reporter))
                .on(ReportFiled.class, (all, one) -> {
                    var more = new ArrayList<>(all);
                    more.add(one);
                    return List.copyOf(more);
                });
        return history.stateOf(filed)
                .thenCompose(all -> inTurn(all.stream()
                        .sorted(Comparator.comparing(ReportFiled::at).reversed())
                        .limit(limit)
                        .toList()));
    }

    private CompletionStage<List<Own>> inTurn(List<ReportFiled> filed) {
        CompletionStage<List<Own>> all = CompletableFuture.completedStage(List.of());
        for (var one : filed)
            all = all.thenCompose(known -> own(one).thenApply(next -> {
                var more = new ArrayList<>(known);
                more.addAll(next);
                return List.copyOf(more);
            }));
        return all;
    }

    private CompletionStage<List<Own>> own(ReportFiled filed) {
        return history.stateOf(ReportRecord.of(filed.report())).thenCompose(report -> {
            var said = report.said();
            if (said == null) return CompletableFuture.completedStage(List.of());
            CompletionStage<CaseRecord> theCase = report.theCase() == null
                    ? CompletableFuture.completedStage(CaseRecord.NONE)
                    : history.stateOf(CaseRecord.of(report.theCase(), said.school()));
            return theCase.thenApply(known ->
                    List.of(new Own(said.report(), said.school(), said.reason(), said.at(), known.decided() != null)));
        });
    }
}
