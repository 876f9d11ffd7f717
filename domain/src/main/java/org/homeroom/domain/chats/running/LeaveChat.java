package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.facts.ChatRefusal.DERIVED_ROSTER;
import static org.homeroom.domain.chats.facts.ChatRefusal.LAST_CHAT_ADMIN;
import static org.homeroom.domain.chats.facts.ChatRefusal.LAST_SUPERVISOR;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.Supervision;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody does not want to be in a chat any more. One leaves a chat that follows the school's lists with the class or the
 * school only; nobody leaves children alone, nor a chat without anybody who decides for it. Source: D-09, F-01, CHT-05.
 */
public record LeaveChat(ChatId chat, SchoolId school, AccountId account, Instant at)
        implements RunningCommand<LeaveChat.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), false, Administration.NOBODY, Supervision.NONE))
                .including(
                        Participation.of(account, chat, school),
                        State::self,
                        (s, one) -> new State(one, s.gone(), s.administration(), s.supervision()))
                .including(
                        Administration.of(chat, school),
                        State::administration,
                        (s, one) -> new State(s.self(), s.gone(), one, s.supervision()))
                .including(
                        Supervision.before(account, chat, school),
                        State::supervision,
                        (s, one) -> new State(s.self(), s.gone(), s.administration(), one))
                .about(chat, account, school)
                .on(ParticipantLeft.class, (s, e) -> s.gone(true))
                .on(ParticipantRemoved.class, (s, e) -> s.gone(true))
                .on(ParticipantAdmitted.class, (s, e) -> s.gone(false))
                .on(AdmissionDeferred.class, (s, e) -> s.gone(false));
    }

    @Override
    public Outcome decide(State state) {
        var role = state.self().role();
        if (role == null) return state.gone() ? nothingToDo() : refuse(NOT_A_PARTICIPANT);
        var record = state.self().chat();
        if (!record.exists()) return refuse(NOT_A_PARTICIPANT);
        if (Roster.holdsFast(record)) return refuse(DERIVED_ROSTER);
        if (state.supervision().endsWith(account, at)) return refuse(LAST_SUPERVISOR);
        if (state.administration().endsWith(account, record, at)
                && state.supervision().others(account)) return refuse(LAST_CHAT_ADMIN);
        return accept(new ParticipantLeft(chat, account, school, role, at));
    }

    /** @param gone the person was in it */
    record State(Participation self, boolean gone, Administration administration, Supervision supervision) {

        State gone(boolean now) {
            return new State(self, now, administration, supervision);
        }
    }
}
