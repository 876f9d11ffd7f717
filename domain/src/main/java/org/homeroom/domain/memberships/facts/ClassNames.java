package org.homeroom.domain.memberships.facts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRestored;

/**
 * What the classes of one year of one school are called, so that no two are called the same. Archived classes free their
 * names. Source: MEM-05.
 *
 * @param open whether the school has such a year
 */
public record ClassNames(boolean open, Map<ClassId, ClassName> names, Set<ClassId> archived) {

    public static final ClassNames NONE = new ClassNames(false, Map.of(), Set.of());

    public static Model<ClassNames> of(SchoolId school, YearId year) {
        return Model.startingWith(NONE)
                .about(school, year)
                .on(AcademicYearOpened.class, (s, e) -> new ClassNames(true, s.names, s.archived))
                .on(
                        ClassCreated.class,
                        (s, e) -> s.with(e.theClass(), new ClassName(e.kind(), e.parallel(), e.title())))
                .on(ClassRenamed.class, ClassNames::renamed)
                .on(ClassArchived.class, (s, e) -> s.archived(e.theClass()))
                .on(ClassRestored.class, (s, e) -> s.restored(e.theClass()));
    }

    /** Whether another class than this one is called so. */
    public boolean taken(ClassName name, ClassId except) {
        return names.entrySet().stream()
                .filter(one -> !one.getKey().equals(except) && !archived.contains(one.getKey()))
                .anyMatch(one -> one.getValue().sameAs(name));
    }

    private ClassNames renamed(ClassRenamed e) {
        var before = names.get(e.theClass());
        return before == null ? this : with(e.theClass(), new ClassName(before.kind(), e.parallel(), e.title()));
    }

    private ClassNames with(ClassId theClass, ClassName name) {
        var more = new HashMap<>(names);
        more.put(theClass, name);
        return new ClassNames(open, Map.copyOf(more), archived);
    }

    private ClassNames archived(ClassId theClass) {
        var more = new HashSet<>(archived);
        more.add(theClass);
        return new ClassNames(open, names, Set.copyOf(more));
    }

    private ClassNames restored(ClassId theClass) {
        var fewer = new HashSet<>(archived);
        fewer.remove(theClass);
        return new ClassNames(open, names, Set.copyOf(fewer));
    }
}
