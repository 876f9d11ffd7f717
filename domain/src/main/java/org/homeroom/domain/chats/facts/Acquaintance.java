package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.BlockedId;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactBlocked;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactUnblocked;
import org.jspecify.annotations.Nullable;

/**
 * What two people of one school are to each other at this instant, by the school's own facts: whether they may talk alone
 * is asked anew at every decision. Source: MEM-16, CHT-08, F-02, F-04.
 *
 * @param self whose view it is
 * @param grades of the classes in which the two are pupils, as far as they have one
 * @param shuts whether the first does not want to talk with the other
 * @param shutOut whether the other does not want to talk with the first
 */
public record Acquaintance(
        AccountId self,
        Person person,
        AccountId other,
        Person counterpart,
        Map<ClassId, Integer> grades,
        boolean shuts,
        boolean shutOut) {

    /** Of these two, from the view of the first. */
    public static Model<Acquaintance> of(AccountId self, AccountId other, SchoolId school) {
        return Model.startingWith(unread(self, other))
                .including(Person.withChildren(self, school), Acquaintance::person, Acquaintance::by)
                .including(Person.withChildren(other, school), Acquaintance::counterpart, Acquaintance::with)
                .including(blocks(self, other), same -> same, (old, changed) -> changed)
                .then(both -> both.classes(school));
    }

    /** Of somebody who is known already, as far as the person's own facts go. */
    static Model<Acquaintance> of(AccountId self, Person known, AccountId other, SchoolId school) {
        return Model.startingWith(unread(self, known, other))
                .including(known.children(school), Acquaintance::person, Acquaintance::by)
                .including(Person.withChildren(other, school), Acquaintance::counterpart, Acquaintance::with)
                .including(blocks(self, other), same -> same, (old, changed) -> changed)
                .then(both -> both.classes(school));
    }

    private static Model<Acquaintance> blocks(AccountId self, AccountId other) {
        return Model.startingWith(unread(self, other))
                .about(self, BlockedId.of(other))
                .on(ContactBlocked.class, (s, e) -> s.shut(true, s.shutOut))
                .on(ContactUnblocked.class, (s, e) -> s.shut(false, s.shutOut))
                .about(other, BlockedId.of(self))
                .on(ContactBlocked.class, (s, e) -> s.shut(s.shuts, true))
                .on(ContactUnblocked.class, (s, e) -> s.shut(s.shuts, false));
    }

    /** Before anything is known of the two. A model that includes theirs starts with it. */
    public static Acquaintance unread(AccountId self, AccountId other) {
        return unread(self, Person.NOBODY, other);
    }

    static Acquaintance unread(AccountId self, Person known, AccountId other) {
        return new Acquaintance(self, known, other, Person.NOBODY, Map.of(), false, false);
    }

    /** Whether the first may begin to talk alone with the other, and the other with the first. */
    public boolean mayStart(Instant at) {
        return may(ContactMatrix::start, at);
    }

    /** Whether the two may go on talking alone. */
    public boolean mayKeep(Instant at) {
        return may(ContactMatrix::keep, at);
    }

    /** Whether the other is a teacher or a guardian of the first, a pupil: then the first does not shut the other out. */
    public boolean answersFor(Instant at) {
        var relations = relations(at);
        return relations.contains(ContactRelation.OWN_TEACHER) || relations.contains(ContactRelation.OWN_GUARDIAN);
    }

    /** Whether one of the two does not want to talk with the other, and may say so. Nobody learns which. */
    private boolean apart(Instant at) {
        return (shuts && !answersFor(at)) || (shutOut && !turned().answersFor(at));
    }

    /** As what the first would talk with the other; empty where they may not. */
    public Optional<Role> role(Instant at) {
        return relations(at).stream()
                .filter(relation -> reaches(ContactMatrix.start(relation)))
                .findFirst()
                .map(relation -> switch (relation) {
                    case OWN_TEACHER, CLASSMATE, OWN_GUARDIAN -> Role.STUDENT;
                    case TEACHER_OF_OWN_CHILD, FELLOW_PARENT, OWN_CHILD -> Role.PARENT;
                    case OWN_PUPIL, PARENT_OF_OWN_PUPIL, COLLEAGUE, GUEST, UNRELATED ->
                        person.is(Role.TEACHER) ? Role.TEACHER : Role.STAFF;
                });
    }

    /** The same from the view of the other. */
    public Acquaintance turned() {
        return new Acquaintance(other, counterpart, self, person, grades, shutOut, shuts);
    }

    /** Everything that the other is to the first. */
    public Set<ContactRelation> relations(Instant at) {
        var all = EnumSet.noneOf(ContactRelation.class);
        if (!counterpart.belongs() || !person.belongs()) {
            all.add(
                    person.visits().stays().isEmpty()
                                    && counterpart.visits().stays().isEmpty()
                            ? ContactRelation.UNRELATED
                            : ContactRelation.GUEST);
            return all;
        }
        if (teaches(person, counterpart)) all.add(ContactRelation.OWN_PUPIL);
        if (teaches(counterpart, person)) all.add(ContactRelation.OWN_TEACHER);
        if (learnTogether()) all.add(ContactRelation.CLASSMATE);
        if (teachesChildOf(person, counterpart, at)) all.add(ContactRelation.PARENT_OF_OWN_PUPIL);
        if (teachesChildOf(counterpart, person, at)) all.add(ContactRelation.TEACHER_OF_OWN_CHILD);
        if (fellowParents(at)) all.add(ContactRelation.FELLOW_PARENT);
        if (person.staff() && counterpart.staff()) all.add(ContactRelation.COLLEAGUE);
        if (guards(person, other, counterpart, at)) all.add(ContactRelation.OWN_CHILD);
        if (guards(counterpart, self, person, at)) all.add(ContactRelation.OWN_GUARDIAN);
        if (all.isEmpty()) all.add(ContactRelation.UNRELATED);
        return all;
    }

    private boolean may(Function<ContactRelation, ContactReach> column, Instant at) {
        return !self.equals(other)
                && !apart(at)
                && relations(at).stream().anyMatch(relation -> reaches(column.apply(relation)))
                && turned().relations(at).stream().anyMatch(relation -> reaches(column.apply(relation)));
    }

    private boolean reaches(ContactReach reach) {
        return switch (reach) {
            case NEVER -> false;
            case ALWAYS -> true;
            case OLDER_PUPILS -> old(person) && old(counterpart);
        };
    }

    /** A pupil of whom no grade is known counts as too young. */
    private boolean old(Person pupil) {
        var known =
                pupil.holding().attends().stream().filter(grades::containsKey).toList();
        return !known.isEmpty()
                && known.stream().allMatch(one -> grades.getOrDefault(one, 0) >= ContactMatrix.CLASSMATES_FROM_GRADE);
    }

    private static boolean teaches(Person one, Person pupil) {
        if (!pupil.is(Role.STUDENT)) return false;
        return one.teachesIn().stream().anyMatch(pupil.holding().attends()::contains)
                || (one.staff() && !Collections.disjoint(one.communities(), pupil.communities()));
    }

    private boolean learnTogether() {
        return person.is(Role.STUDENT)
                && counterpart.is(Role.STUDENT)
                && !(Collections.disjoint(
                                person.holding().attends(),
                                counterpart.holding().attends())
                        && Collections.disjoint(person.communities(), counterpart.communities()));
    }

    private static boolean teachesChildOf(Person one, Person parent, Instant at) {
        return parent.is(Role.PARENT) && !Collections.disjoint(one.teachesIn(), parent.childrensClasses(at));
    }

    private boolean fellowParents(Instant at) {
        return person.is(Role.PARENT)
                && counterpart.is(Role.PARENT)
                && !Collections.disjoint(person.childrensClasses(at), counterpart.childrensClasses(at));
    }

    private static boolean guards(Person guardian, AccountId child, Person pupil, Instant at) {
        return guardian.is(Role.PARENT)
                && pupil.is(Role.STUDENT)
                && guardian.guardianship().childrenSeen(at).contains(child.asChild());
    }

    private Model<Acquaintance> classes(SchoolId school) {
        var model = Model.startingWith(this);
        var all = new HashSet<>(person.holding().attends());
        all.addAll(counterpart.holding().attends());
        if (!person.is(Role.STUDENT) || !counterpart.is(Role.STUDENT)) return model;
        for (var one : inOrder(all)) {
            model = model.about(one, school)
                    .on(ClassCreated.class, (s, e) -> s.graded(e.theClass(), e.parallel()))
                    .on(ClassRenamed.class, (s, e) -> s.graded(e.theClass(), e.parallel()));
        }
        return model;
    }

    private static List<ClassId> inOrder(Set<ClassId> classes) {
        var all = new ArrayList<>(classes);
        all.sort((one, other) -> one.value().compareTo(other.value()));
        return all;
    }

    private Acquaintance graded(ClassId theClass, @Nullable Integer grade) {
        var now = new HashMap<>(grades);
        if (grade == null) now.remove(theClass);
        else now.put(theClass, grade);
        return new Acquaintance(self, person, other, counterpart, Map.copyOf(now), shuts, shutOut);
    }

    private Acquaintance by(Person now) {
        return new Acquaintance(self, now, other, counterpart, grades, shuts, shutOut);
    }

    private Acquaintance with(Person now) {
        return new Acquaintance(self, person, other, now, grades, shuts, shutOut);
    }

    private Acquaintance shut(boolean byFirst, boolean byOther) {
        return new Acquaintance(self, person, other, counterpart, grades, byFirst, byOther);
    }
}
