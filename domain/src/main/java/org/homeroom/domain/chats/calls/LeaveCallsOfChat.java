package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallJoined;
import org.homeroom.domain.chats.facts.CallEvent.CallLeft;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.LeavingReason;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Whoever may not take part in a chat any more is in none of its calls. Source: P-03, H4. */
public record LeaveCallsOfChat(ChatId chat, SchoolId school, AccountId account, Instant at)
        implements CallCommand<LeaveCallsOfChat.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), Map.of()))
                .including(
                        Participation.of(account, chat, school),
                        State::participation,
                        (s, now) -> new State(now, s.joined()))
                .about(chat, account, school)
                .on(CallJoined.class, State::joined)
                .on(CallLeft.class, State::left);
    }

    @Override
    public Outcome decide(State state) {
        if (state.participation().bars(at).isEmpty()) return nothingToDo();
        return accept(state.joined().values().stream()
                .map(one -> LeaveCall.left(one, LeavingReason.BARRED, at))
                .toList());
    }

    record State(Participation participation, Map<CallId, CallJoined> joined) {

        State joined(CallJoined one) {
            var all = new LinkedHashMap<>(joined);
            all.put(one.call(), one);
            return new State(participation, Map.copyOf(all));
        }

        State left(CallLeft one) {
            var all = new LinkedHashMap<>(joined);
            all.remove(one.call());
            return new State(participation, Map.copyOf(all));
        }
    }
}
