package org.homeroom.domain.memberships.communities;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_PERIOD_INVALID;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.SCHOOL_NOT_ACTIVATED;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.Presence;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityCreated;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestRequested;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.GuestPurpose;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.HostId;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * Somebody who works in the school wants to bring a specialist of another organisation into named classes or communities,
 * for a purpose and a time, and answers for the guest. Who only teaches does so for the own classes. Source: MEM-13.
 */
public record RequestGuest(
        GuestId guest,
        AccountId account,
        SchoolId school,
        GuestPurpose purpose,
        List<ClassId> classes,
        List<CommunityId> communities,
        Instant from,
        Instant to,
        AccountId by,
        GuestTerms terms,
        Instant at)
        implements CommunityCommand<RequestGuest.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(
                        new State(Holding.NOTHING, Stay.NONE, false, Presence.HERE, Set.of(), Map.of(), false))
                .including(Holding.of(by, school), State::who, State::with)
                .including(Stay.of(guest, school), State::stay, State::with)
                .including(Presence.of(account), State::presence, State::with)
                .about(account)
                .on(AccountRegistered.class, (s, e) -> e.kind() == AccountKind.ADULT ? s.grownUp() : s)
                .about(school)
                .on(SchoolActivated.class, (s, e) -> s.inUse());
        for (var one : classes)
            model = model.about(one, school).on(ClassCreated.class, (s, e) -> s.knows(e.theClass()));
        for (var one : communities)
            model = model.about(one, school).on(CommunityCreated.class, (s, e) -> s.knows(e.community(), e.leader()));
        return model;
    }

    @Override
    public Outcome decide(State state) {
        if (!state.who().belongs()) return refuse(NOT_FOUND);
        if (!state.who().may(SchoolRight.HOST_GUEST)) return refuse(NOT_AUTHORISED);
        if (!state.active()) return refuse(SCHOOL_NOT_ACTIVATED);
        if (by.equals(account)) return refuse(NOT_AUTHORISED);
        if (!state.adult() || state.presence().gone()) return refuse(NOT_FOUND);
        if (classes.isEmpty() && communities.isEmpty()) return refuse(GUEST_SCOPE_VIOLATION);
        if (!state.knownClasses().containsAll(classes)) return refuse(NOT_FOUND);
        if (!state.led().keySet().containsAll(communities)) return refuse(NOT_FOUND);
        if (!mayHost(state)) return refuse(GUEST_SCOPE_VIOLATION);
        if (state.stay().requested() != null) return nothingToDo();
        if (!to.isAfter(from) || !to.isAfter(at) || to.isAfter(from.plus(terms.longestStay())))
            return refuse(GUEST_PERIOD_INVALID);
        return accept(
                new GuestRequested(guest, account, school, HostId.of(by), purpose, classes, communities, from, to, at));
    }

    private boolean mayHost(State state) {
        if (state.who().may(SchoolRight.ADMIT_GUEST)) return true;
        return classes.stream()
                        .allMatch(one -> state.who().leads().contains(one)
                                || state.who().teaches().contains(one))
                && communities.stream().allMatch(one -> by.equals(state.led().get(one)));
    }

    record State(
            Holding who,
            Stay stay,
            boolean adult,
            Presence presence,
            Set<ClassId> knownClasses,
            Map<CommunityId, AccountId> led,
            boolean active) {

        State with(Holding now) {
            return new State(now, stay, adult, presence, knownClasses, led, active);
        }

        State with(Stay now) {
            return new State(who, now, adult, presence, knownClasses, led, active);
        }

        State with(Presence now) {
            return new State(who, stay, adult, now, knownClasses, led, active);
        }

        State grownUp() {
            return new State(who, stay, true, presence, knownClasses, led, active);
        }

        State inUse() {
            return new State(who, stay, adult, presence, knownClasses, led, true);
        }

        State knows(ClassId one) {
            var more = new HashSet<>(knownClasses);
            more.add(one);
            return new State(who, stay, adult, presence, Set.copyOf(more), led, active);
        }

        State knows(CommunityId one, AccountId leader) {
            var more = new HashMap<>(led);
            more.put(one, leader);
            return new State(who, stay, adult, presence, knownClasses, Map.copyOf(more), active);
        }
    }
}
