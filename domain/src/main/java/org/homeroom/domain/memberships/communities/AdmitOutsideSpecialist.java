package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_EXPIRED;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * An administrator, or the direction, agrees that a specialist from outside may be where somebody of the staff wants the
 * guest, from then until then. Whoever asked for the guest is another person, and still works there. Source: MEM-13.
 *
 * @param host who asked for the guest, looked up beforehand; checked against the request again
 */
public record AdmitOutsideSpecialist(GuestId guest, SchoolId school, AccountId host, AccountId by, Instant at)
        implements CommunityCommand<AdmitOutsideSpecialist.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, Holding.NOTHING, Stay.NONE))
                .including(Holding.of(by, school), State::who, (s, now) -> new State(now, s.host(), s.stay()))
                .including(Holding.of(host, school), State::host, (s, now) -> new State(s.who(), now, s.stay()))
                .including(Stay.of(guest, school), State::stay, (s, now) -> new State(s.who(), s.host(), now));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.who().belongs()) return refuse(NOT_FOUND);
        if (!state.who().may(SchoolRight.ADMIT_GUEST)) return refuse(NOT_AUTHORISED);
        var asked = state.stay().requested();
        if (asked == null || !asked.host().account().equals(host)) return refuse(NOT_FOUND);
        if (by.equals(host) || by.equals(asked.account())) return refuse(NOT_AUTHORISED);
        if (state.stay().ended() || !asked.to().isAfter(at)) return refuse(GUEST_EXPIRED);
        if (state.stay().admitted()) return nothingToDo();
        if (!state.host().may(SchoolRight.HOST_GUEST)) return refuse(GUEST_SCOPE_VIOLATION);
        return accept(new GuestAdmitted(
                guest,
                asked.account(),
                school,
                asked.host(),
                asked.purpose(),
                asked.classes(),
                asked.communities(),
                asked.from(),
                asked.to(),
                at));
    }

    record State(Holding who, Holding host, Stay stay) {}
}
