package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.chats.calls.CallRefusal.CALL_ID_TAKEN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallStarted;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may write in a chat calls its people together. Pupils do so with one other person only; a broadcast needs
 * somebody of the staff. Source: CAL-01, CAL-03, CAL-04.
 *
 * @param pupils whether pupils are asked to a meeting of parents, too
 */
public record StartCall(
        CallId call,
        ChatId chat,
        SchoolId school,
        AccountId account,
        CallKind kind,
        CallPurpose purpose,
        boolean pupils,
        CallTerms terms,
        Instant at)
        implements CallCommand<StartCall.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), null))
                .including(
                        Participation.of(account, chat, school),
                        State::participation,
                        (s, now) -> new State(now, s.known()))
                .about(call)
                .on(CallStarted.class, (s, e) -> new State(s.participation(), e));
    }

    @Override
    public Outcome decide(State state) {
        var participation = state.participation();
        var barred = participation.silences(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!mayCall(participation)) return refuse(NOT_AUTHORISED);
        if (state.known() != null)
            return state.known().chat().equals(chat) && state.known().account().equals(account)
                    ? nothingToDo()
                    : refuse(CALL_ID_TAKEN);
        return accept(new CallStarted(
                call, chat, school, account, kind, purpose, purpose.admits(pupils), terms.of(kind), at));
    }

    private boolean mayCall(Participation participation) {
        if (kind == CallKind.BROADCAST) return participation.person().holding().may(SchoolRight.START_BROADCAST);
        if (participation.role() == null) return false;
        return participation.role() != Role.STUDENT || participation.chat().kind() == ChatKind.DIRECT;
    }

    record State(Participation participation, @Nullable CallStarted known) {}
}
