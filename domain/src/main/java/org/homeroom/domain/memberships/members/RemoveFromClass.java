package org.homeroom.domain.memberships.members;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** A pupil is in a class no more, and stays a pupil of the school. Source: §5.3. */
public record RemoveFromClass(AccountId pupil, ClassId theClass, SchoolId school, AccountId by, Instant at)
        implements MembersCommand<ClassPlaces> {

    @Override
    public Model<ClassPlaces> model() {
        return ClassPlaces.of(pupil, school, by, List.of());
    }

    @Override
    public Outcome decide(ClassPlaces state) {
        if (!state.officer().belongs()) return refuse(NOT_FOUND);
        if (!state.officer().may(SchoolRight.APPROVE_PUPIL_OR_PARENT, Set.of(theClass))) return refuse(NOT_AUTHORISED);
        if (!state.pupil().attends().contains(theClass)) return nothingToDo();
        return accept(new PupilRemovedFromClass(pupil, theClass, school, at));
    }
}
