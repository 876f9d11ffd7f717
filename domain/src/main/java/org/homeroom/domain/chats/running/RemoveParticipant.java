package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.facts.ChatRefusal.LAST_SUPERVISOR;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
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
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * An administrator of a chat puts somebody out of it. From a chat that follows the school's lists nobody is taken one by
 * one, and children are never left alone. Source: CHT-03, D-09, F-01.
 */
public record RemoveParticipant(ChatId chat, SchoolId school, AccountId account, AccountId by, Instant at)
        implements RunningCommand<RemoveParticipant.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), null, false, Supervision.NONE))
                .including(
                        Participation.of(by, chat, school),
                        State::by,
                        (s, one) -> new State(one, s.role(), s.removed(), s.supervision()))
                .including(
                        Supervision.before(account, chat, school),
                        State::supervision,
                        (s, one) -> new State(s.by(), s.role(), s.removed(), one))
                .about(chat, account, school)
                .on(ParticipantAdmitted.class, (s, e) -> s.in(e.role()))
                .on(AdmissionDeferred.class, (s, e) -> s.in(e.role()))
                .on(ParticipantLeft.class, (s, e) -> s.out())
                .on(ParticipantRemoved.class, (s, e) -> s.out());
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.by().administers(at)) return refuse(NOT_AUTHORISED);
        var record = state.by().chat();
        var fixed = Roster.fixed(record);
        if (fixed.isPresent()) return refuse(fixed.get());
        var role = state.role();
        if (role == null) return state.removed() ? nothingToDo() : refuse(NOT_A_PARTICIPANT);
        if (account.equals(by)) return refuse(NOT_AUTHORISED);
        if (state.supervision().endsWith(account, at)) return refuse(LAST_SUPERVISOR);
        return accept(new ParticipantRemoved(chat, account, school, role, OfficerId.of(by), at));
    }

    /**
     * @param role in which the person is on the list; null for those who are not
     * @param removed the person was on it
     */
    record State(Participation by, @Nullable Role role, boolean removed, Supervision supervision) {

        State in(Role now) {
            return new State(by, now, false, supervision);
        }

        State out() {
            return new State(by, null, true, supervision);
        }
    }
}
