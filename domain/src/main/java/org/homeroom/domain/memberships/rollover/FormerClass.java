package org.homeroom.domain.memberships.rollover;

import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.YearId;
import org.jspecify.annotations.Nullable;

/**
 * Who was in a class when it became history.
 *
 * @param year null while it is no history
 * @param pupils who was taken out of it since
 * @param led who answered for it
 * @param taught who taught there
 */
public record FormerClass(@Nullable YearId year, List<AccountId> pupils, List<AccountId> led, List<AccountId> taught) {

    public static final FormerClass NONE = new FormerClass(null, List.of(), List.of(), List.of());

    public static Model<FormerClass> of(ClassId theClass, SchoolId school) {
        return Model.startingWith(NONE)
                .about(theClass, school)
                .on(ClassArchived.class, (s, e) -> new FormerClass(e.year(), List.of(), List.of(), List.of()))
                .on(ClassRestored.class, (s, e) -> NONE)
                .on(
                        PupilRemovedFromClass.class,
                        (s, e) -> new FormerClass(s.year, s.with(s.pupils, e.pupil()), s.led, s.taught))
                .on(
                        HomeroomTeacherRelieved.class,
                        (s, e) -> new FormerClass(s.year, s.pupils, s.with(s.led, e.teacher()), s.taught))
                .on(
                        SubjectTeacherRelieved.class,
                        (s, e) -> new FormerClass(s.year, s.pupils, s.led, s.with(s.taught, e.teacher())));
    }

    public List<AccountId> everybody() {
        return Stream.of(pupils, led, taught).flatMap(List::stream).distinct().toList();
    }

    /** Whether somebody has been put into another home since. Whoever attends anything has been. */
    boolean placedElsewhere(Holding person) {
        return !person.attends().isEmpty();
    }

    private List<AccountId> with(List<AccountId> list, AccountId one) {
        return year == null
                ? list
                : Stream.concat(list.stream(), Stream.of(one)).distinct().toList();
    }
}
