package org.homeroom.domain.moderation.sanctions;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_PERIOD_INVALID;

import java.time.Instant;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Kinship;
import org.homeroom.domain.moderation.facts.Moderator;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;

/**
 * A participant may not post in one chat until an instant, and from that instant on may again, whether or not anybody
 * says so. An administrator of the school may do this, its direction, and the homeroom teacher in the chat of the own
 * class; never about oneself or a relative. It is for acting at once, so it lasts only until somebody can decide about a
 * case. Source: MOD-01, §5.3.6, O2, O5, decision 0104.
 *
 * @param until the first instant at which posting is allowed again
 */
public record MuteParticipant(
        SanctionId sanction,
        AccountId account,
        ChatId chat,
        SchoolId school,
        ViolationReason reason,
        Instant until,
        AccountId by,
        SanctionTerms terms,
        Instant at)
        implements SanctionCommand<MuteParticipant.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Moderator.NOBODY, Kinship.unread(by, account), false, false, false))
                .including(Moderator.of(by, school), State::who, State::with)
                .including(Kinship.of(by, account), State::kinship, State::with)
                .about(chat, by)
                .on(ParticipantAdmitted.class, (s, e) -> s.entered())
                .about(chat, account, school)
                .on(ParticipantAdmitted.class, (s, e) -> s.found())
                .on(AdmissionDeferred.class, (s, e) -> s.found())
                .about(sanction)
                .on(SanctionImposed.class, (s, e) -> s.done());
    }

    @Override
    public Outcome decide(State state) {
        if (!state.who().holding().may(SchoolRight.MUTE_PARTICIPANT, Set.of(chat.asClass())))
            return refuse(state.inside() ? NOT_AUTHORISED : NOT_FOUND);
        if (state.kinship().close() || state.who().suspended(at)) return refuse(NOT_AUTHORISED);
        if (!state.participant()) return refuse(NOT_FOUND);
        if (state.imposed()) return nothingToDo();
        if (!until.isAfter(at) || until.isAfter(at.plus(terms.atOnce()))) return refuse(SANCTION_PERIOD_INVALID);
        return accept(new SanctionImposed(
                sanction, SanctionKind.MUTE, account, school, chat, reason, at, until, OfficerId.of(by), at));
    }

    record State(Moderator who, Kinship kinship, boolean inside, boolean participant, boolean imposed) {

        State with(Moderator now) {
            return new State(now, kinship, inside, participant, imposed);
        }

        State with(Kinship now) {
            return new State(who, now, inside, participant, imposed);
        }

        State entered() {
            return new State(who, kinship, true, participant, imposed);
        }

        State found() {
            return new State(who, kinship, inside, true, imposed);
        }

        State done() {
            return new State(who, kinship, inside, participant, true);
        }
    }
}
