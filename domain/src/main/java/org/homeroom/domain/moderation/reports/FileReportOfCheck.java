package org.homeroom.domain.moderation.reports;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_ID_TAKEN;
import static org.homeroom.domain.moderation.reports.ReportRefusal.SNAPSHOT_OUTDATED;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.consent.facts.ParticipationRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReportRecord;

/**
 * A check has found something in a message, and people are to look at it. What it says of one author in one chat it does
 * not say again for a time. Source: CHT-19, MOD-03.
 */
public record FileReportOfCheck(
        ReportId report,
        SchoolId school,
        ChatId chat,
        MessageId message,
        Check check,
        ViolationReason reason,
        Evidence evidence,
        ReportTerms terms,
        Instant at)
        implements ReportCommand<FileReportOfCheck.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(State.NOTHING)
                .including(ReportRecord.of(report), State::report, State::with)
                .including(ReportedMessage.of(message, chat), State::message, State::with)
                .about(chat, school)
                .on(ChatCreated.class, (s, e) -> s.found())
                .then(this::earlier);
    }

    /** Of whom it would be said is known only once the message is. */
    private Model<State> earlier(State known) {
        var model = Model.startingWith(known);
        var posted = known.message().posted();
        return posted == null
                ? model
                : model.about(chat, posted.author(), school).on(ContentReported.class, State::after);
    }

    @Override
    public Outcome decide(State state) {
        var posted = state.message().posted();
        if (!state.chat() || posted == null) return refuse(NOT_FOUND);
        var said = state.report().said();
        if (said != null)
            return said.check() == check && message.equals(said.message()) ? nothingToDo() : refuse(REPORT_ID_TAKEN);
        if (state.earlier().stream().anyMatch(this::saysTheSame)) return nothingToDo();
        var snapshot = state.message().snapshot();
        if (snapshot.isEmpty()) return refuse(ParticipationRefusal.SUBJECT_ERASED);
        if (!snapshot.get().equals(evidence.snapshot())) return refuse(SNAPSHOT_OUTDATED);
        return accept(new ContentReported(
                report,
                school,
                chat,
                message,
                posted.author(),
                reason,
                terms.cannotWait(reason),
                Personal.of(posted.author(), evidence.snapshot()),
                evidence.digest(),
                check,
                terms.decideBy(reason, at),
                at));
    }

    private boolean saysTheSame(ContentReported earlier) {
        return earlier.check() == check
                && earlier.reason() == reason
                && at.isBefore(earlier.at().plus(terms.quiet()));
    }

    /**
     * @param chat whether the school has this chat
     * @param earlier what was reported of the same author there
     */
    record State(ReportRecord report, ReportedMessage message, boolean chat, List<ContentReported> earlier) {

        static final State NOTHING = new State(ReportRecord.NONE, ReportedMessage.NONE, false, List.of());

        State with(ReportRecord now) {
            return new State(now, message, chat, earlier);
        }

        State with(ReportedMessage now) {
            return new State(report, now, chat, earlier);
        }

        State found() {
            return new State(report, message, true, earlier);
        }

        State after(ContentReported one) {
            return new State(
                    report,
                    message,
                    chat,
                    Stream.concat(earlier.stream(), Stream.of(one)).toList());
        }
    }
}
