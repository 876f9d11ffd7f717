package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_EXPIRED;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallGuestAdmitted;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.GuestAccess;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody of the staff lets a guest of the school into one call: never into one of parents among themselves, nor into one
 * of two people. Source: CAL-07, MEM-13.
 */
public record AdmitCallGuest(CallId call, ChatId chat, SchoolId school, AccountId guest, AccountId by, Instant at)
        implements CallCommand<AdmitCallGuest.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Caller.NOBODY, GuestAccess.NONE, false))
                .including(
                        Caller.of(by, call, chat, school),
                        State::host,
                        (s, now) -> new State(now, s.visits(), s.admitted()))
                .including(
                        GuestAccess.of(guest, school),
                        State::visits,
                        (s, now) -> new State(s.host(), now, s.admitted()))
                .about(call, guest, school)
                .on(
                        CallGuestAdmitted.class,
                        (s, e) -> new State(s.host(), s.visits(), e.account().equals(guest)));
    }

    @Override
    public Outcome decide(State state) {
        var host = state.host();
        var barred = host.bars(at).or(() -> host.call().closed(chat));
        if (barred.isPresent()) return refuse(barred.get());
        if (!host.staff(at)) return refuse(NOT_AUTHORISED);
        if (!open(host.participation().chat().kind())) return refuse(GUEST_SCOPE_VIOLATION);
        if (state.visits().stays().isEmpty()) return refuse(GUEST_SCOPE_VIOLATION);
        if (!state.visits().present(at)) return refuse(GUEST_EXPIRED);
        if (state.admitted()) return nothingToDo();
        return accept(new CallGuestAdmitted(call, chat, school, guest, OfficerId.of(by), at));
    }

    private static boolean open(ChatKind kind) {
        return switch (kind) {
            case CLASS, SUBJECT, TEACHERS, SCHOOL, CHANNEL, GROUP, COMMUNITY -> true;
            case CLASS_PARENTS, PARENTS_ONLY, DIRECT, COUNSELLING -> false;
        };
    }

    record State(Caller host, GuestAccess visits, boolean admitted) {}
}
