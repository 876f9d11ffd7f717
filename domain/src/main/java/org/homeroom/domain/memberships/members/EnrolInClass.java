package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.consent.facts.ParticipationRefusal.PARTICIPATION_DECLINED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.MEMBERSHIP_NOT_APPROVED;
import static org.homeroom.domain.memberships.members.MembersRefusal.ALREADY_IN_A_CLASS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * The school gives a pupil a place in a class; one home class in a year. Whoever does not want to take part gets none.
 * Source: §5.3, CON-03, MEM-05.
 *
 * @param present classes in which the pupil is, looked up beforehand; checked against the facts again
 */
public record EnrolInClass(
        AccountId pupil, ClassId theClass, SchoolId school, List<ClassId> present, AccountId by, Instant at)
        implements MembersCommand<EnrolInClass.State> {

    @Override
    public Model<State> model() {
        var classes = new ArrayList<>(present);
        classes.add(theClass);
        return Model.startingWith(new State(ClassPlaces.NONE, Standing.unknown()))
                .including(
                        ClassPlaces.of(pupil, school, by, classes),
                        State::places,
                        (s, now) -> new State(now, s.standing()))
                .including(
                        Standing.of(pupil.asChild(), school), State::standing, (s, now) -> new State(s.places(), now));
    }

    @Override
    public Outcome decide(State state) {
        var places = state.places();
        if (!places.officer().belongs()) return refuse(NOT_FOUND);
        if (by.equals(pupil) || !places.officer().may(SchoolRight.APPROVE_PUPIL_OR_PARENT, Set.of(theClass)))
            return refuse(NOT_AUTHORISED);
        var wanted = places.known().get(theClass);
        if (wanted == null) return refuse(NOT_FOUND);
        if (!places.pupil().holds(Role.STUDENT)) return refuse(MEMBERSHIP_NOT_APPROVED);
        if (places.pupil().attends().contains(theClass)) return nothingToDo();
        if (state.standing().isDeclined(at)) return refuse(PARTICIPATION_DECLINED);
        if (places.wouldBeSecond(theClass, Set.of())) return refuse(ALREADY_IN_A_CLASS);
        return accept(new PupilEnrolled(pupil, theClass, school, wanted.kind(), at));
    }

    record State(ClassPlaces places, Standing standing) {}
}
