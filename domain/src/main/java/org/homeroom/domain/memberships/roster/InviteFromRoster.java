package org.homeroom.domain.memberships.roster;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.roster.RosterRefusal.NOT_IN_ROSTER;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.InvitationId;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationIssued;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterEnrolmentListed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterEnrolmentEnded;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * People of one class get a code each, by which they bind their accounts to themselves in the roster. An administrator
 * may hand them out, and the homeroom teacher for the own class. Source: ACC-26, MEM-10, MEM-11.
 */
public record InviteFromRoster(
        SchoolId school, ClassId theClass, List<Invited> people, AccountId by, RosterTerms terms, Instant at)
        implements RosterCommand<InviteFromRoster.State> {

    /** One person and the code made for him or her. */
    public record Invited(RosterId person, InvitationId invitation) {}

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, Set.of()))
                .including(Holding.of(by, school), State::holding, (s, holding) -> new State(holding, s.listed()))
                .about(school, theClass)
                .on(RosterEnrolmentListed.class, (s, e) -> s.with(e.person()))
                .on(RosterEnrolmentEnded.class, (s, e) -> s.without(e.person()));
    }

    @Override
    public Outcome decide(State state) {
        if (!state.holding().may(SchoolRight.INVITE_TO_CLASS, Set.of(theClass))) return refuse(NOT_FOUND);
        if (!people.stream().allMatch(invited -> state.listed().contains(invited.person())))
            return refuse(NOT_IN_ROSTER);
        return accept(people.stream()
                .map(invited -> new InvitationIssued(
                        invited.invitation(), invited.person(), school, by, at.plus(terms.invitationLifetime()), at))
                .toList());
    }

    record State(Holding holding, Set<RosterId> listed) {

        State with(RosterId person) {
            var more = new HashSet<>(listed);
            more.add(person);
            return new State(holding, Set.copyOf(more));
        }

        State without(RosterId person) {
            var fewer = new HashSet<>(listed);
            fewer.remove(person);
            return new State(holding, Set.copyOf(fewer));
        }
    }
}
