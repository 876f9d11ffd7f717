package org.homeroom.domain.chats.calls;

import static java.util.Objects.requireNonNull;
import static org.homeroom.domain.chats.calls.CallRefusal.PLACE_TAKEN;
import static org.homeroom.domain.chats.calls.CallRefusal.RECORDING_NOT_PERMITTED;
import static org.homeroom.domain.chats.calls.CallRefusal.ROLE_NOT_ALLOWED_IN_CALL;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallJoined;
import org.homeroom.domain.chats.facts.CallEvent.CallLeft;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.PlaceId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody takes one of the numbered places of a call. Only this place is read, so joining costs the same however many are
 * there, and no two are ever on one place. Source: CAL-01, CAL-02, CAL-03, H4.
 *
 * @param place the one with this number
 * @param number from 1 on
 */
public record JoinCall(
        CallId call, ChatId chat, SchoolId school, AccountId account, PlaceId place, int number, Instant at)
        implements CallCommand<JoinCall.State> {

    public JoinCall(CallId call, ChatId chat, SchoolId school, AccountId account, int number, Instant at) {
        this(call, chat, school, account, PlaceId.of(call, number), number, at);
    }

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Caller.NOBODY, false))
                .including(Caller.of(account, call, chat, school), State::caller, (s, now) -> new State(now, s.taken()))
                .about(call, place)
                .on(CallJoined.class, (s, e) -> new State(s.caller(), true))
                .on(CallLeft.class, (s, e) -> new State(s.caller(), false));
    }

    @Override
    public Outcome decide(State state) {
        var caller = state.caller();
        var barred = caller.bars(at).or(() -> caller.call().closed(chat));
        if (barred.isPresent()) return refuse(barred.get());
        var started = requireNonNull(caller.call().started());
        var role = caller.participation().role();
        if (role != null && !started.roles().contains(role)) return refuse(ROLE_NOT_ALLOWED_IN_CALL);
        if (caller.joined() != null) return nothingToDo();
        if (heardWithoutConsent(caller)) return refuse(RECORDING_NOT_PERMITTED);
        if (state.taken() || number < 1 || number > started.places()) return refuse(PLACE_TAKEN);
        if (!place.equals(PlaceId.of(call, number))) return refuse(PLACE_TAKEN);
        return accept(new CallJoined(call, chat, school, account, place, number, role, at));
    }

    private boolean heardWithoutConsent(Caller caller) {
        return !caller.call().recording().isEmpty()
                && caller.call().everybodySpeaks()
                && caller.participation().role() == Role.STUDENT
                && caller.participation().standing().permits(ConsentPurpose.RECORDING, at) instanceof Permission.Denied;
    }

    record State(Caller caller, boolean taken) {}
}
