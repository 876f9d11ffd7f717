package org.homeroom.domain.memberships.members;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * In which classes a pupil is, as one who decides for the school sees it.
 *
 * @param officer what the one who decides is in the school
 * @param known the classes that were looked up beforehand
 * @param lessons classes that are no home classes
 */
record ClassPlaces(Holding pupil, Holding officer, Map<ClassId, ClassCreated> known, Set<ClassId> lessons) {

    static final ClassPlaces NONE = new ClassPlaces(Holding.NOTHING, Holding.NOTHING, Map.of(), Set.of());

    static Model<ClassPlaces> of(AccountId pupil, SchoolId school, AccountId by, Collection<ClassId> classes) {
        var model = Model.startingWith(NONE)
                .including(
                        Holding.of(pupil, school),
                        ClassPlaces::pupil,
                        (p, now) -> new ClassPlaces(now, p.officer(), p.known(), p.lessons()))
                .including(
                        Holding.of(by, school),
                        ClassPlaces::officer,
                        (p, now) -> new ClassPlaces(p.pupil(), now, p.known(), p.lessons()))
                .about(pupil, school)
                .on(PupilEnrolled.class, (p, e) -> e.kind() == ClassKind.LESSON ? p.lesson(e.theClass()) : p);
        for (var one : classes) model = model.about(one, school).on(ClassCreated.class, ClassPlaces::with);
        return model;
    }

    /**
     * Whether a place in this class would be a second home class in its year. A home class of which it is not known in
     * which year it is counts as one of the same.
     */
    boolean wouldBeSecond(ClassId theClass, Set<ClassId> leaving) {
        var wanted = known.get(theClass);
        return wanted != null
                && wanted.kind() == ClassKind.HOMEROOM
                && pupil.attends().stream()
                        .filter(one -> !one.equals(theClass) && !lessons.contains(one) && !leaving.contains(one))
                        .map(known::get)
                        .anyMatch(one -> one == null || Objects.equals(one.year(), wanted.year()));
    }

    private ClassPlaces with(ClassCreated one) {
        var more = new HashMap<>(known);
        more.put(one.theClass(), one);
        return new ClassPlaces(pupil, officer, Map.copyOf(more), lessons);
    }

    private ClassPlaces lesson(ClassId one) {
        var more = new HashSet<>(lessons);
        more.add(one);
        return new ClassPlaces(pupil, officer, known, Set.copyOf(more));
    }
}
