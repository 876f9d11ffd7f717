package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallJoined;
import org.homeroom.domain.chats.facts.CallEvent.CallLeft;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.LeavingReason;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/** Somebody leaves a call, and the place is free again. Nobody is ever kept in. Source: CAL-02. */
public record LeaveCall(CallId call, SchoolId school, AccountId account, Instant at)
        implements CallCommand<LeaveCall.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(null))
                .about(call, account, school)
                .on(CallJoined.class, (s, e) -> new State(e))
                .on(CallLeft.class, (s, e) -> new State(null));
    }

    @Override
    public Outcome decide(State state) {
        return state.joined() == null ? nothingToDo() : accept(left(state.joined(), LeavingReason.LEFT, at));
    }

    static CallLeft left(CallJoined joined, LeavingReason reason, Instant at) {
        return new CallLeft(
                joined.call(),
                joined.chat(),
                joined.school(),
                joined.account(),
                joined.place(),
                joined.number(),
                reason,
                at);
    }

    record State(@Nullable CallJoined joined) {}
}
