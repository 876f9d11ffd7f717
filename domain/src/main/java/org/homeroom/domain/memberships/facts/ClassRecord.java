package org.homeroom.domain.memberships.facts;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one class add up to.
 *
 * @param created null when there is no such class in the school
 * @param name what it is called at present
 * @param leads who answers for it; one, unless two sources have said so
 * @param teaches who teaches a subject there
 * @param pupils who was put into it and not taken out, in that order; whether they still are members, their own facts say
 */
public record ClassRecord(
        @Nullable ClassCreated created,
        @Nullable ClassName name,
        boolean archived,
        Set<AccountId> leads,
        Set<AccountId> teaches,
        Set<AccountId> pupils) {

    public static final ClassRecord NONE = new ClassRecord(null, null, false, Set.of(), Set.of(), Set.of());

    public static Model<ClassRecord> of(ClassId theClass, SchoolId school) {
        return Model.startingWith(NONE)
                .about(theClass, school)
                .on(ClassCreated.class, ClassRecord::created)
                .on(ClassRenamed.class, (s, e) -> s.called(new ClassName(s.kind(), e.parallel(), e.title())))
                .on(ClassArchived.class, (s, e) -> s.archived(true))
                .on(ClassRestored.class, (s, e) -> s.archived(false))
                .on(HomeroomTeacherAssigned.class, (s, e) -> s.ledBy(with(s.leads, e.teacher())))
                .on(HomeroomTeacherRelieved.class, (s, e) -> s.ledBy(without(s.leads, e.teacher())))
                .on(SubjectTeacherAssigned.class, (s, e) -> s.taughtBy(with(s.teaches, e.teacher())))
                .on(SubjectTeacherRelieved.class, (s, e) -> s.taughtBy(without(s.teaches, e.teacher())))
                .on(PupilEnrolled.class, (s, e) -> s.attendedBy(with(s.pupils, e.pupil())))
                .on(PupilRemovedFromClass.class, (s, e) -> s.attendedBy(without(s.pupils, e.pupil())));
    }

    public boolean exists() {
        return created != null;
    }

    /** Whether it is the home of its pupils. */
    public boolean home() {
        return created != null && created.kind() == ClassKind.HOMEROOM;
    }

    private ClassKind kind() {
        return home() ? ClassKind.HOMEROOM : ClassKind.LESSON;
    }

    private ClassRecord created(ClassCreated e) {
        return new ClassRecord(e, new ClassName(e.kind(), e.parallel(), e.title()), archived, leads, teaches, pupils);
    }

    private ClassRecord called(ClassName now) {
        return new ClassRecord(created, now, archived, leads, teaches, pupils);
    }

    private ClassRecord archived(boolean now) {
        return new ClassRecord(created, name, now, leads, teaches, pupils);
    }

    private ClassRecord ledBy(Set<AccountId> now) {
        return new ClassRecord(created, name, archived, now, teaches, pupils);
    }

    private ClassRecord taughtBy(Set<AccountId> now) {
        return new ClassRecord(created, name, archived, leads, now, pupils);
    }

    private ClassRecord attendedBy(Set<AccountId> now) {
        return new ClassRecord(created, name, archived, leads, teaches, now);
    }

    private static Set<AccountId> with(Set<AccountId> set, AccountId one) {
        var more = new LinkedHashSet<>(set);
        more.add(one);
        return Collections.unmodifiableSet(more);
    }

    private static Set<AccountId> without(Set<AccountId> set, AccountId one) {
        var fewer = new LinkedHashSet<>(set);
        fewer.remove(one);
        return Collections.unmodifiableSet(fewer);
    }
}
