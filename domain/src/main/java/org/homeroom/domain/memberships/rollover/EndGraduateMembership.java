package org.homeroom.domain.memberships.rollover;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassGraduated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassMoveUndone;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * A pupil who has graduated is a member no more from the day after the last one, as the school's days go. Parents follow by
 * themselves. Source: §5.3.5, S-39.
 */
public record EndGraduateMembership(
        MembershipId membership, AccountId account, ClassId theClass, SchoolId school, Instant at)
        implements RollOverCommand<EndGraduateMembership.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Holding.NOTHING, ZoneOffset.UTC, null))
                .including(Holding.of(account, school), State::pupil, (s, now) -> new State(now, s.zone(), s.endsOn()))
                .about(school)
                .on(SchoolRegistered.class, (s, e) -> new State(s.pupil(), e.zone(), s.endsOn()))
                .about(theClass, school)
                .on(ClassGraduated.class, (s, e) -> new State(s.pupil(), s.zone(), e.endsOn()))
                .on(ClassMoveUndone.class, (s, e) -> new State(s.pupil(), s.zone(), null));
    }

    @Override
    public Outcome decide(State state) {
        if (state.pupil().memberships().get(membership) != Role.STUDENT) return nothingToDo();
        if (state.endsOn() == null || !state.pupil().attends().contains(theClass)) return nothingToDo();
        if (at.isBefore(state.endsOn().plusDays(1).atStartOfDay(state.zone()).toInstant())) return nothingToDo();
        return accept(new MembershipEnded(membership, account, school, Role.STUDENT, MembershipEnd.GRADUATED, at));
    }

    /** @param endsOn the last day of the memberships of the class; null where it does not graduate */
    record State(Holding pupil, ZoneId zone, @Nullable LocalDate endsOn) {}
}
