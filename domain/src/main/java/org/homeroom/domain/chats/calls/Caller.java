package org.homeroom.domain.chats.calls;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallGuestAdmitted;
import org.homeroom.domain.chats.facts.CallEvent.CallJoined;
import org.homeroom.domain.chats.facts.CallEvent.CallLeft;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.GuestRefusal;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * One person and one call.
 *
 * @param guest whether somebody of the staff has let this guest of the school into the call
 * @param joined where the person is in it; null for those who are not
 */
record Caller(
        CallRecord call,
        Participation participation,
        boolean guest,
        @Nullable CallJoined joined) {

    static final Caller NOBODY = new Caller(CallRecord.NONE, Participation.none(), false, null);

    static Model<Caller> of(AccountId account, CallId call, ChatId chat, SchoolId school) {
        return Model.startingWith(NOBODY)
                .including(
                        CallRecord.of(call, school),
                        Caller::call,
                        (s, now) -> new Caller(now, s.participation, s.guest, s.joined))
                .including(
                        Participation.of(account, chat, school),
                        Caller::participation,
                        (s, now) -> new Caller(s.call, now, s.guest, s.joined))
                .about(call, account, school)
                .on(CallGuestAdmitted.class, (s, e) -> new Caller(s.call, s.participation, true, s.joined))
                .on(CallJoined.class, (s, e) -> new Caller(s.call, s.participation, s.guest, e))
                .on(CallLeft.class, (s, e) -> new Caller(s.call, s.participation, s.guest, null));
    }

    /** Why the person may not be in the call, whether or not it goes on. For those who may not, it does not exist. */
    Optional<Refusal> bars(Instant at) {
        if (guest && participation.role() == null)
            return participation.person().visits().present(at)
                    ? Optional.empty()
                    : Optional.of(GuestRefusal.GUEST_EXPIRED);
        return participation.bars(at);
    }

    /** Whether the person is of the staff and in the chat. */
    boolean staff(Instant at) {
        var role = participation.role();
        return participation.bars(at).isEmpty() && (role == Role.TEACHER || role == Role.STAFF);
    }

    /** Whether the person may end the call, or let somebody in: whoever began it, and those who decide for the chat. */
    boolean hosts(AccountId account, Instant at) {
        return participation.bars(at).isEmpty()
                && (participation.administers(at) || staff(at) || call.startedBy(account));
    }
}
