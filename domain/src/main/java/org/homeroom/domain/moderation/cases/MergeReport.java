package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_FULL;
import static org.homeroom.domain.moderation.cases.CaseRefusal.REPORT_ABOUT_ANOTHER;
import static org.homeroom.domain.moderation.cases.CaseRefusal.REPORT_IN_CASE;

import java.time.Instant;
import java.util.Objects;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.ReportMerged;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReportRecord;
import org.homeroom.domain.moderation.facts.ReporterId;

/** A report about the same person, or the same chat, comes to a case that is open already. Source: §5.5. */
public record MergeReport(CaseId theCase, SchoolId school, ReportId report, AccountId by, CaseTerms terms, Instant at)
        implements CaseCommand<MergeReport.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Examiner.unread(by), Matter.NONE, ReportRecord.NONE))
                .including(
                        Examiner.of(by, theCase, school),
                        State::who,
                        (s, now) -> new State(now, s.matter(), s.report()))
                .including(Matter.of(theCase, school), State::matter, (s, now) -> new State(s.who(), now, s.report()))
                .including(ReportRecord.of(report), State::report, (s, now) -> new State(s.who(), s.matter(), now));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.who().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        var known = state.who().theCase();
        var said = state.report().said();
        var filed = state.report().filed();
        if (said == null || !state.report().in(school)) return refuse(NOT_FOUND);
        if (filed != null && filed.reporter().equals(ReporterId.of(by))) return refuse(NOT_AUTHORISED);
        if (known.has(report)) return nothingToDo();
        if (state.report().theCase() != null) return refuse(REPORT_IN_CASE);
        if (!known.open()) return refuse(CASE_ALREADY_DECIDED);
        if (!state.aboutTheSameAs(said)) return refuse(REPORT_ABOUT_ANOTHER);
        if (known.reports().size() >= terms.reports()) return refuse(CASE_FULL);
        return accept(new ReportMerged(theCase, school, report, OfficerId.of(by), at));
    }

    record State(Examiner who, Matter matter, ReportRecord report) {

        boolean aboutTheSameAs(ContentReported said) {
            return matter.reports().values().stream()
                    .anyMatch(one -> Objects.equals(one.account(), said.account())
                            && (said.account() != null || Objects.equals(one.chat(), said.chat())));
        }
    }
}
