package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodBegun;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodEnded;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * It goes on record, guardian by guardian, whether this child makes somebody a parent in the school: while the child is a
 * pupil there, and the link verified and not so restricted that the guardian may not see what the child does. Asked
 * whenever one of them changes; says only what is new. Source: CON-10, P-06, P-07, P-14.
 */
public record TellGuardians(ChildId child, SchoolId school, Instant at) implements MembersCommand<TellGuardians.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, Standing.unknown(), Set.of()))
                .including(
                        Holding.of(child.account(), school),
                        State::holding,
                        (s, now) -> new State(now, s.standing(), s.told()))
                .including(
                        Standing.of(child, school), State::standing, (s, now) -> new State(s.holding(), now, s.told()))
                .about(child, school)
                .on(ParenthoodBegun.class, (s, e) -> s.told(e.guardian(), true))
                .on(ParenthoodEnded.class, (s, e) -> s.told(e.guardian(), false));
    }

    @Override
    public Outcome decide(State state) {
        var parents = state.parents(at);
        var news = new ArrayList<Event>();
        parents.stream()
                .filter(one -> !state.told().contains(one))
                .forEach(one -> news.add(new ParenthoodBegun(one, child, school, at)));
        state.told().stream()
                .filter(one -> !parents.contains(one))
                .forEach(one -> news.add(new ParenthoodEnded(one, child, school, at)));
        return accept(news);
    }

    /** @param told who is on record as a parent of the child here */
    record State(Holding holding, Standing standing, Set<GuardianId> told) {

        Set<GuardianId> parents(Instant at) {
            var parents = new LinkedHashSet<GuardianId>();
            if (holding.holds(Role.STUDENT))
                standing.links().stream()
                        .filter(link -> maySee(link.link(), at))
                        .map(GuardianLinkVerified::guardian)
                        .forEach(parents::add);
            return parents;
        }

        private boolean maySee(LinkId link, Instant at) {
            return standing.restrictions(link)
                    .noneMatch(one -> one.rights().contains(GuardianRight.SEE) && !at.isBefore(one.from()));
        }

        State told(GuardianId guardian, boolean parent) {
            var all = new LinkedHashSet<>(told);
            if (parent) all.add(guardian);
            else all.remove(guardian);
            return new State(holding, standing, all);
        }
    }
}
