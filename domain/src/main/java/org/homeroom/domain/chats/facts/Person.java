package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.Guardianship;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityJoined;
import org.homeroom.domain.memberships.facts.CommunityEvent.CommunityLeft;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.GuestAccess;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * What one person is in one school, as far as its chats ask: from the school's own facts, never from a copy.
 *
 * @param visits where a guest may be
 * @param communities to which the person belongs
 * @param guardianship whose guardian the person is
 * @param classesOf the classes of those children, where they were read
 */
public record Person(
        Holding holding,
        GuestAccess visits,
        Set<CommunityId> communities,
        Guardianship guardianship,
        Map<ChildId, Set<ClassId>> classesOf) {

    public static final Person NOBODY =
            new Person(Holding.NOTHING, GuestAccess.NONE, Set.of(), Guardianship.NONE, Map.of());

    /** By the person's own facts alone. */
    public static Model<Person> of(AccountId account, SchoolId school) {
        return Model.startingWith(NOBODY)
                .including(Holding.of(account, school), Person::holding, Person::holding)
                .including(GuestAccess.of(account, school), Person::visits, Person::visiting)
                .including(Guardianship.of(account.asGuardian(), school), Person::guardianship, Person::guarding)
                .about(account, school)
                .on(CommunityJoined.class, (s, e) -> s.in(e.community(), true))
                .on(CommunityLeft.class, (s, e) -> s.in(e.community(), false));
    }

    /** And by those of the children whose guardian the person is. */
    public static Model<Person> withChildren(AccountId account, SchoolId school) {
        return of(account, school).then(person -> person.children(school));
    }

    /** The classes of the children, on top of what is known of the person. */
    public Model<Person> children(SchoolId school) {
        var model = Model.startingWith(this);
        for (var child : guardianship.children()) {
            model = model.about(child.account(), school)
                    .on(PupilEnrolled.class, (s, e) -> s.child(child, e.theClass(), true))
                    .on(PupilRemovedFromClass.class, (s, e) -> s.child(child, e.theClass(), false))
                    .on(MembershipEnded.class, (s, e) -> e.role() == Role.STUDENT ? s.childGone(child) : s);
        }
        return model;
    }

    /** Whether the person is a parent of this school with a child, whose life there the parent may see, in the class. */
    public boolean parentIn(ClassId theClass, Instant at) {
        return holding.holds(Role.PARENT)
                && guardianship.childrenSeen(at).stream()
                        .anyMatch(
                                child -> classesOf.getOrDefault(child, Set.of()).contains(theClass));
    }

    /** The classes in which the person has a child, whose life there the parent may see. */
    public Set<ClassId> childrensClasses(Instant at) {
        return guardianship.childrenSeen(at).stream()
                .flatMap(child -> classesOf.getOrDefault(child, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person has any place in the school at all; a guest has none. */
    public boolean belongs() {
        return holding.belongs();
    }

    /** Whether the person may act in this role here. Offices and classes count like a membership of their own. */
    public boolean is(Role role) {
        return holding.holds(role)
                || switch (role) {
                    case STUDENT -> !holding.attends().isEmpty();
                    case TEACHER -> !teachesIn().isEmpty();
                    case STAFF -> holding.administrator() || !holding.offices().isEmpty();
                    case PARENT -> false;
                };
    }

    /** The classes in which the person teaches, or which the person leads. */
    public Set<ClassId> teachesIn() {
        return Stream.concat(holding.leads().stream(), holding.teaches().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the person works here. */
    public boolean staff() {
        return is(Role.TEACHER) || is(Role.STAFF);
    }

    private Person holding(Holding now) {
        return new Person(now, visits, communities, guardianship, classesOf);
    }

    private Person visiting(GuestAccess now) {
        return new Person(holding, now, communities, guardianship, classesOf);
    }

    private Person guarding(Guardianship now) {
        return new Person(holding, visits, communities, now, classesOf);
    }

    private Person in(CommunityId community, boolean now) {
        return new Person(holding, visits, changed(communities, community, now), guardianship, classesOf);
    }

    private Person child(ChildId child, ClassId theClass, boolean now) {
        var classes = new HashMap<>(classesOf);
        classes.put(child, changed(classesOf.getOrDefault(child, Set.of()), theClass, now));
        return new Person(holding, visits, communities, guardianship, Map.copyOf(classes));
    }

    private Person childGone(ChildId child) {
        var classes = new HashMap<>(classesOf);
        classes.remove(child);
        return new Person(holding, visits, communities, guardianship, Map.copyOf(classes));
    }

    private static <T> Set<T> changed(Set<T> set, T one, boolean in) {
        var all = new HashSet<>(set);
        if (in) all.add(one);
        else all.remove(one);
        return Set.copyOf(all);
    }
}
