package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ID_TAKEN;
import static org.homeroom.domain.moderation.cases.CaseRefusal.REPORT_IN_CASE;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReportRecord;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.jspecify.annotations.Nullable;

/**
 * The school looks into a report. What cannot wait opens a case by itself. Source: §5.5, P-16, MOD-01, O2.
 *
 * @param by null where nobody asks, and only what cannot wait is meant
 */
public record OpenCase(
        CaseId theCase,
        ReportId report,
        SchoolId school,
        @Nullable AccountId by,
        Instant at) implements CaseCommand<OpenCase.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.NOTHING)
                .including(ReportRecord.of(report), State::report, State::with)
                .about(theCase)
                .on(CaseOpened.class, (s, e) -> s.taken());
        return by == null
                ? model
                : model.including(Moderator.of(by, school), State::who, State::with)
                        .then(known -> known.kinshipOf(by));
    }

    @Override
    public Outcome decide(State state) {
        if (by != null) {
            var barred = state.who().bars(SchoolRight.DECIDE_REPORTS, at);
            if (barred.isPresent()) return refuse(barred.get());
        }
        var said = state.report().said();
        if (said == null || !state.report().in(school)) return refuse(NOT_FOUND);
        if (by != null && tooClose(by, state)) return refuse(NOT_AUTHORISED);
        if (by == null && (!said.priority() || state.report().theCase() != null)) return nothingToDo();
        if (state.report().theCase() != null)
            return state.report().theCase().equals(theCase) ? nothingToDo() : refuse(REPORT_IN_CASE);
        return state.idTaken() ? refuse(CASE_ID_TAKEN) : accept(opened(said));
    }

    private static boolean tooClose(AccountId one, State state) {
        var filed = state.report().filed();
        var said = state.report().said();
        return (said != null && one.equals(said.account()))
                || (state.kinship() != null && state.kinship().close())
                || (filed != null && filed.reporter().equals(ReporterId.of(one)));
    }

    private CaseOpened opened(ContentReported said) {
        return new CaseOpened(
                theCase,
                school,
                report,
                said.account(),
                said.priority(),
                said.decideBy(),
                by == null ? null : OfficerId.of(by),
                at);
    }

    /** @param kinship between who asks and who is reported; null where one of them is missing */
    record State(
            ReportRecord report, Moderator who, @Nullable Kinship kinship, boolean idTaken) {

        static final State NOTHING = new State(ReportRecord.NONE, Moderator.NOBODY, null, false);

        Model<State> kinshipOf(AccountId one) {
            var model = Model.startingWith(this);
            var account = report.said() == null ? null : report.said().account();
            return account == null
                    ? model
                    : model.including(
                            Kinship.of(one, account),
                            s -> s.kinship == null ? Kinship.unread(one, account) : s.kinship,
                            (s, now) -> new State(s.report, s.who, now, s.idTaken));
        }

        State with(ReportRecord now) {
            return new State(now, who, kinship, idTaken);
        }

        State with(Moderator now) {
            return new State(report, now, kinship, idTaken);
        }

        State taken() {
            return new State(report, who, kinship, true);
        }
    }
}
