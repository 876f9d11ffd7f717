package org.homeroom.domain.memberships.joining;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;

import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.Parenthood;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wishes as one who decides for the school sees them. Source: MEM-03, §5.3.6.
 *
 * @param officer what the one who decides is in the school
 * @param parenthood whose guardian the one who asks is
 * @param pupils those of the class that the wish names
 */
record DecidedWish(Wishes wishes, Holding officer, Parenthood parenthood, Set<ChildId> pupils) {

    static final DecidedWish NONE = new DecidedWish(Wishes.NONE, Holding.NOTHING, Parenthood.NONE, Set.of());

    static Model<DecidedWish> of(AccountId account, SchoolId school, @Nullable ClassId theClass, AccountId by) {
        var model = Model.startingWith(NONE)
                .including(
                        Wishes.of(account, school),
                        DecidedWish::wishes,
                        (d, wishes) -> new DecidedWish(wishes, d.officer(), d.parenthood(), d.pupils()))
                .including(
                        Holding.of(by, school),
                        DecidedWish::officer,
                        (d, holding) -> new DecidedWish(d.wishes(), holding, d.parenthood(), d.pupils()))
                .including(
                        Parenthood.of(account.asGuardian(), school),
                        DecidedWish::parenthood,
                        (d, now) -> new DecidedWish(d.wishes(), d.officer(), now, d.pupils()));
        return theClass == null
                ? model
                : model.about(theClass, school)
                        .on(PupilEnrolled.class, (d, e) -> d.enrolled(e.pupil().asChild(), true))
                        .on(
                                PupilRemovedFromClass.class,
                                (d, e) -> d.enrolled(e.pupil().asChild(), false));
    }

    /** Why this person may not decide about this wish, if so. Who is nobody in the school does not know of it. */
    Optional<Refusal> bars(RequestId request, AccountId account, Role role, @Nullable ClassId theClass, AccountId by) {
        if (!officer.belongs()) return Optional.of(NOT_FOUND);
        if (by.equals(account) || !mayDecide(role, theClass)) return Optional.of(NOT_AUTHORISED);
        if (!wishes.knows(request)) return Optional.of(NOT_FOUND);
        var wish = wishes.open().get(request);
        return wish == null || (wish.role() == role && Objects.equals(wish.theClass(), theClass))
                ? Optional.empty()
                : Optional.of(NOT_FOUND);
    }

    /** A homeroom teacher decides about the pupils of the own class, and about those whose child is one of them. */
    private boolean mayDecide(Role role, @Nullable ClassId theClass) {
        return switch (role) {
            case TEACHER, STAFF -> officer.may(SchoolRight.CONFIRM_STAFF);
            case STUDENT -> officer.may(SchoolRight.APPROVE_PUPIL_OR_PARENT, classes(theClass));
            case PARENT ->
                officer.may(SchoolRight.APPROVE_PUPIL_OR_PARENT, hasChildThere() ? classes(theClass) : Set.of());
        };
    }

    private boolean hasChildThere() {
        return parenthood.children().stream().anyMatch(pupils::contains);
    }

    private static Set<ClassId> classes(@Nullable ClassId theClass) {
        return theClass == null ? Set.of() : Set.of(theClass);
    }

    private DecidedWish enrolled(ChildId pupil, boolean there) {
        var all = new HashSet<>(pupils);
        if (there) all.add(pupil);
        else all.remove(pupil);
        return new DecidedWish(wishes, officer, parenthood, Set.copyOf(all));
    }
}
