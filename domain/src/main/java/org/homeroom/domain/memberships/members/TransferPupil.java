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
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/**
 * A pupil moves from one class of the school to another, in one decision: at no instant in none, at no instant in both.
 * It takes the right over both classes. Source: §5.3.
 *
 * @param present classes in which the pupil is, looked up beforehand; checked against the facts again
 */
public record TransferPupil(
        AccountId pupil, ClassId from, ClassId to, SchoolId school, List<ClassId> present, AccountId by, Instant at)
        implements MembersCommand<TransferPupil.State> {

    @Override
    public Model<State> model() {
        var classes = new ArrayList<>(present);
        classes.add(to);
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
        if (by.equals(pupil) || !state.mayMove(from) || !state.mayMove(to)) return refuse(NOT_AUTHORISED);
        var wanted = places.known().get(to);
        if (wanted == null) return refuse(NOT_FOUND);
        if (!places.pupil().holds(Role.STUDENT)) return refuse(MEMBERSHIP_NOT_APPROVED);
        var there = places.pupil().attends();
        if (!there.contains(from)) return there.contains(to) ? nothingToDo() : refuse(NOT_FOUND);
        if (from.equals(to)) return nothingToDo();
        if (state.standing().isDeclined(at)) return refuse(PARTICIPATION_DECLINED);
        if (places.wouldBeSecond(to, Set.of(from))) return refuse(ALREADY_IN_A_CLASS);
        var removed = new PupilRemovedFromClass(pupil, from, school, at);
        return there.contains(to)
                ? accept(removed)
                : accept(removed, new PupilEnrolled(pupil, to, school, wanted.kind(), at));
    }

    record State(ClassPlaces places, Standing standing) {

        boolean mayMove(ClassId theClass) {
            return places.officer().may(SchoolRight.APPROVE_PUPIL_OR_PARENT, Set.of(theClass));
        }
    }
}
