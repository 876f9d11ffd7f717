package org.homeroom.domain.memberships.facts;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipEnded;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleConfirmed;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleRevoked;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolEvent.SubjectTeacherRelieved;

/**
 * What one person is in one school at this instant: memberships, offices, classes. What they permit, the
 * {@link PermissionMatrix} says. It reads the person's own facts, so it costs the same in a school of any size.
 *
 * @param offices the director's or a deputy's
 * @param memberships those that have not ended
 * @param confirmed staff memberships that the school has confirmed
 * @param leads classes whose homeroom teacher the person is
 * @param teaches classes in which the person teaches a subject
 * @param attends classes in which the person is a pupil
 */
public record Holding(
        boolean administrator,
        Set<Office> offices,
        Map<MembershipId, Role> memberships,
        Set<MembershipId> confirmed,
        Set<ClassId> leads,
        Set<ClassId> teaches,
        Set<ClassId> attends) {

    public static final Holding NOTHING =
            new Holding(false, Set.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public static Model<Holding> of(AccountId who, SchoolId school) {
        return Model.startingWith(NOTHING)
                .about(school, who)
                .on(AdministratorAppointed.class, (s, e) -> s.administering(true))
                .on(AdministratorDismissed.class, (s, e) -> s.administering(false))
                .on(OfficeAppointed.class, (s, e) -> s.inOffices(with(s.offices, e.office())))
                .on(OfficeEnded.class, (s, e) -> s.inOffices(without(s.offices, e.office())))
                .on(MembershipApproved.class, Holding::approved)
                .on(MembershipEnded.class, Holding::ended)
                .on(StaffRoleConfirmed.class, (s, e) -> s.confirmed(with(s.confirmed, e.membership())))
                .on(StaffRoleRevoked.class, (s, e) -> s.confirmed(without(s.confirmed, e.membership())))
                .on(HomeroomTeacherAssigned.class, (s, e) -> s.leading(with(s.leads, e.theClass())))
                .on(HomeroomTeacherRelieved.class, (s, e) -> s.leading(without(s.leads, e.theClass())))
                .on(SubjectTeacherAssigned.class, (s, e) -> s.teaching(with(s.teaches, e.theClass())))
                .on(SubjectTeacherRelieved.class, (s, e) -> s.teaching(without(s.teaches, e.theClass())))
                .on(PupilEnrolled.class, (s, e) -> s.attending(with(s.attends, e.theClass())))
                .on(PupilRemovedFromClass.class, (s, e) -> s.attending(without(s.attends, e.theClass())));
    }

    /** Whether the person has any place in the school at all. */
    public boolean belongs() {
        return !capacities().isEmpty();
    }

    public boolean holds(Role role) {
        return memberships.containsValue(role);
    }

    /** In what capacities the person may act here. */
    public Set<Capacity> capacities() {
        var all = EnumSet.noneOf(Capacity.class);
        if (administrator) all.add(Capacity.ADMINISTRATOR);
        if (!offices.isEmpty()) all.add(Capacity.DIRECTION);
        if (!leads.isEmpty()) all.add(Capacity.HOMEROOM_TEACHER);
        if (!teaches.isEmpty() || holds(Role.TEACHER)) all.add(Capacity.TEACHER);
        if (holds(Role.STAFF)) all.add(Capacity.STAFF);
        if (holds(Role.PARENT)) all.add(Capacity.PARENT);
        if (!attends.isEmpty() || holds(Role.STUDENT)) all.add(Capacity.STUDENT);
        return all;
    }

    /** Whether the person may do this anywhere in the school. */
    public boolean may(SchoolRight right) {
        return reaches(right, Reach.EVERYWHERE);
    }

    /** Why the person may not do this for the whole school, if so: for outsiders there is no such school. */
    public Optional<Refusal> bars(SchoolRight right) {
        if (!belongs()) return Optional.of(GeneralRefusal.NOT_FOUND);
        return may(right) ? Optional.empty() : Optional.of(GeneralRefusal.NOT_AUTHORISED);
    }

    /** Whether the person may do this for somebody, or something, of these classes. */
    public boolean may(SchoolRight right, Collection<ClassId> classes) {
        return may(right) || (reaches(right, Reach.OWN_CLASSES) && !Collections.disjoint(leads, classes));
    }

    /** Whether the person may do this at least for some classes. */
    public boolean maySomewhere(SchoolRight right) {
        return may(right) || reaches(right, Reach.OWN_CLASSES);
    }

    private boolean reaches(SchoolRight right, Reach reach) {
        return capacities().stream().anyMatch(capacity -> PermissionMatrix.of(right, capacity) == reach);
    }

    private Holding approved(MembershipApproved e) {
        var more = new HashMap<>(memberships);
        more.put(e.membership(), e.role());
        return new Holding(administrator, offices, Map.copyOf(more), confirmed, leads, teaches, attends);
    }

    /** Whoever is no teacher, or no pupil, of the school any more leaves the classes with it. */
    private Holding ended(MembershipEnded e) {
        var fewer = new HashMap<>(memberships);
        fewer.remove(e.membership());
        var staff = fewer.containsValue(Role.TEACHER) || fewer.containsValue(Role.STAFF);
        var wasStaff = e.role() == Role.TEACHER || e.role() == Role.STAFF;
        var pupil = fewer.containsValue(Role.STUDENT) || e.role() != Role.STUDENT;
        return new Holding(
                administrator,
                offices,
                Map.copyOf(fewer),
                without(confirmed, e.membership()),
                wasStaff && !staff ? Set.of() : leads,
                wasStaff && !staff ? Set.of() : teaches,
                pupil ? attends : Set.of());
    }

    private Holding administering(boolean inOffice) {
        return new Holding(inOffice, offices, memberships, confirmed, leads, teaches, attends);
    }

    private Holding inOffices(Set<Office> those) {
        return new Holding(administrator, those, memberships, confirmed, leads, teaches, attends);
    }

    private Holding confirmed(Set<MembershipId> those) {
        return new Holding(administrator, offices, memberships, those, leads, teaches, attends);
    }

    private Holding leading(Set<ClassId> those) {
        return new Holding(administrator, offices, memberships, confirmed, those, teaches, attends);
    }

    private Holding teaching(Set<ClassId> those) {
        return new Holding(administrator, offices, memberships, confirmed, leads, those, attends);
    }

    private Holding attending(Set<ClassId> those) {
        return new Holding(administrator, offices, memberships, confirmed, leads, teaches, those);
    }

    private static <T> Set<T> with(Set<T> set, T one) {
        var more = new HashSet<>(set);
        more.add(one);
        return Set.copyOf(more);
    }

    private static <T> Set<T> without(Set<T> set, T one) {
        var fewer = new HashSet<>(set);
        fewer.remove(one);
        return Set.copyOf(fewer);
    }
}
