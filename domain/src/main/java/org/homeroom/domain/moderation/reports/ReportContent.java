package org.homeroom.domain.moderation.reports;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.GeneralRefusal.RATE_LIMITED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_ALREADY_OPEN;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_ID_TAKEN;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_NOTE_INVALID;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_OF_ONESELF;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_TOO_LATE;
import static org.homeroom.domain.moderation.reports.ReportRefusal.SNAPSHOT_OUTDATED;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.Presence;
import org.homeroom.domain.consent.facts.Guardianship;
import org.homeroom.domain.consent.facts.ParticipationRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.GuestAccess;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReportRecord;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that a message, a person or a chat breaks the rules: whoever can see it or could see it then, and a
 * guardian for the own child. What the message said until now stays with the report, whatever becomes of it. It is asked
 * on nobody's behalf, so that who reports stands beside nothing but {@link ReportFiled}. Source: F-15, §5.5, O3, O6.
 *
 * @param child for whom a guardian reports it; null for oneself
 * @param note what the reporter has to say; null for nothing
 * @param evidence the message as it was found; null where none is reported
 */
public record ReportContent(
        ReportId report,
        SchoolId school,
        Target target,
        AccountId reporter,
        @Nullable ChildId child,
        ViolationReason reason,
        @Nullable Personal<String> note,
        @Nullable Evidence evidence,
        ReportTerms terms,
        Instant at)
        implements ReportCommand<ReportContent.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(State.NOTHING)
                .including(Presence.of(reporter), State::presence, State::with)
                .including(ReportRecord.of(report), State::report, State::with)
                .including(OwnReports.of(ReporterId.of(reporter), target.id(), school), State::own, State::with);
        if (child != null)
            model = model.including(Guardianship.of(reporter.asGuardian(), school), State::guardianship, State::with);
        return switch (target) {
            case Target.OfMessage(ChatId chat, MessageId message) ->
                model.including(Sighting.of(viewer(), chat, school), State::sighting, State::with)
                        .including(ReportedMessage.of(message, chat), State::message, State::with);
            case Target.OfChat(ChatId chat) ->
                model.including(Sighting.of(viewer(), chat, school), State::sighting, State::with);
            case Target.OfPerson(AccountId person) ->
                model.including(Member.of(viewer(), school), State::viewer, State::viewing)
                        .including(Member.of(person, school), State::person, State::with);
        };
    }

    private AccountId viewer() {
        return child == null ? reporter : child.account();
    }

    @Override
    public Outcome decide(State state) {
        if (state.presence().gone()) return refuse(ParticipationRefusal.SUBJECT_ERASED);
        if (child != null && !state.guardianship().childrenSeen(at).contains(child)) return refuse(NOT_FOUND);
        var said = state.report().said();
        if (said != null) return isThis(state.report()) ? nothingToDo() : refuse(REPORT_ID_TAKEN);
        var barred = barred(state);
        if (barred.isPresent()) return refuse(barred.get());
        var account = account(state);
        if (reporter.equals(account)) return refuse(REPORT_OF_ONESELF);
        if (!speaks()) return refuse(REPORT_NOTE_INVALID);
        if (state.own().open(school)) return refuse(REPORT_ALREADY_OPEN);
        if (state.own().lately(at) >= terms.aDay()) return refuse(RATE_LIMITED);
        if (target instanceof Target.OfMessage && !upToDate(state)) return refuse(SNAPSHOT_OUTDATED);
        return accept(
                reported(account),
                new ReportFiled(
                        report, ReporterId.of(reporter), target.id(), note, child == null ? null : child.value(), at));
    }

    private Optional<Refusal> barred(State state) {
        return switch (target) {
            case Target.OfMessage of -> barredFromMessage(state);
            case Target.OfChat of -> state.sighting().bars(at);
            case Target.OfPerson of ->
                state.viewer().belongs() && state.person().belongs() ? Optional.empty() : Optional.of(NOT_FOUND);
        };
    }

    private Optional<Refusal> barredFromMessage(State state) {
        var posted = state.message().posted();
        if (posted == null) return Optional.of(state.sighting().bars(at).orElse(NOT_FOUND));
        var unseen = state.sighting().bars(posted.at(), state.message().gone(), at);
        if (unseen.isPresent()) return unseen;
        if (state.message().goneFor(terms.goneWithin(), at)) return Optional.of(REPORT_TOO_LATE);
        return state.message().snapshot().isPresent()
                ? Optional.empty()
                : Optional.of(ParticipationRefusal.SUBJECT_ERASED);
    }

    /** Who is reported; null for a whole chat. */
    private @Nullable AccountId account(State state) {
        return switch (target) {
            case Target.OfMessage of ->
                state.message().posted() == null
                        ? null
                        : state.message().posted().author();
            case Target.OfPerson(AccountId person) -> person;
            case Target.OfChat of -> null;
        };
    }

    private boolean speaks() {
        if (note == null) return true;
        var words = note.value().orElse("").strip();
        return !words.isEmpty() && words.length() <= terms.note();
    }

    private boolean upToDate(State state) {
        return evidence != null
                && state.message()
                        .snapshot()
                        .filter(evidence.snapshot()::equals)
                        .isPresent();
    }

    private boolean isThis(ReportRecord other) {
        return other.in(school)
                && other.filed() != null
                && other.filed().reporter().equals(ReporterId.of(reporter))
                && other.filed().target().equals(target.id());
    }

    private ContentReported reported(@Nullable AccountId account) {
        var chat = switch (target) {
            case Target.OfMessage of -> of.chat();
            case Target.OfChat of -> of.chat();
            case Target.OfPerson of -> null;
        };
        var message = target instanceof Target.OfMessage of ? of.message() : null;
        return new ContentReported(
                report,
                school,
                chat,
                message,
                account,
                reason,
                terms.cannotWait(reason),
                evidence == null || account == null || message == null
                        ? null
                        : Personal.of(account, evidence.snapshot()),
                evidence == null || message == null ? null : evidence.digest(),
                null,
                terms.decideBy(reason, at),
                at);
    }

    /** Whether somebody is, or visits as a guest, in the school. */
    record Member(Holding holding, GuestAccess visits) {

        static final Member NOBODY = new Member(Holding.NOTHING, GuestAccess.NONE);

        static Model<Member> of(AccountId who, SchoolId school) {
            return Model.startingWith(NOBODY)
                    .including(Holding.of(who, school), Member::holding, (s, now) -> new Member(now, s.visits))
                    .including(GuestAccess.of(who, school), Member::visits, (s, now) -> new Member(s.holding, now));
        }

        boolean belongs() {
            return holding.belongs() || !visits.stays().isEmpty();
        }
    }

    record State(
            Presence presence,
            ReportRecord report,
            OwnReports own,
            Guardianship guardianship,
            Sighting sighting,
            ReportedMessage message,
            Member viewer,
            Member person) {

        static final State NOTHING = new State(
                Presence.HERE,
                ReportRecord.NONE,
                OwnReports.NONE,
                Guardianship.NONE,
                Sighting.NONE,
                ReportedMessage.NONE,
                Member.NOBODY,
                Member.NOBODY);

        State with(Presence now) {
            return new State(now, report, own, guardianship, sighting, message, viewer, person);
        }

        State with(ReportRecord now) {
            return new State(presence, now, own, guardianship, sighting, message, viewer, person);
        }

        State with(OwnReports now) {
            return new State(presence, report, now, guardianship, sighting, message, viewer, person);
        }

        State with(Guardianship now) {
            return new State(presence, report, own, now, sighting, message, viewer, person);
        }

        State with(Sighting now) {
            return new State(presence, report, own, guardianship, now, message, viewer, person);
        }

        State with(ReportedMessage now) {
            return new State(presence, report, own, guardianship, sighting, now, viewer, person);
        }

        State viewing(Member now) {
            return new State(presence, report, own, guardianship, sighting, message, now, person);
        }

        State with(Member now) {
            return new State(presence, report, own, guardianship, sighting, message, viewer, now);
        }
    }
}
