package org.homeroom.rest.memberships;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterLeftOut;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.roster.RosterChange;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/**
 * One line of what an import would change.
 *
 * @param what it is about
 * @param title of a year or class
 * @param person in the roster; for a guardianship the pupil
 * @param guardian in the roster
 * @param reason why it is left out
 */
public record RosterChangeView(
        RosterChange.Kind kind,
        What what,
        @Nullable String title,
        @Nullable UUID theClass,
        @Nullable String person,
        @Nullable String guardian,
        @Nullable Name name,
        @Nullable RosterRole role,
        @Nullable RosterLeftOut reason) {

    /** What a line is about. */
    public enum What {
        YEAR,
        CLASS,
        PERSON,
        ENROLMENT,
        GUARDIANSHIP
    }

    static RosterChangeView of(RosterChange change) {
        return switch (change) {
            case RosterChange.OpenYear one -> titled(change, What.YEAR, one.title(), null);
            case RosterChange.CreateClass one -> titled(change, What.CLASS, one.title(), one.theClass());
            case RosterChange.ListPerson one -> person(change, one.person(), one.name(), one.role());
            case RosterChange.WithdrawPerson one -> person(change, one.person(), null, null);
            case RosterChange.ListEnrolment one -> enrolment(change, one.person(), one.theClass(), one.role(), null);
            case RosterChange.EndEnrolment one -> enrolment(change, one.person(), one.theClass(), one.role(), null);
            case RosterChange.LeaveOut one -> enrolment(change, one.person(), one.theClass(), null, one.reason());
            case RosterChange.ListGuardian one -> guardianship(change, one.pupil(), one.guardian());
            case RosterChange.EndGuardian one -> guardianship(change, one.pupil(), one.guardian());
        };
    }

    private static RosterChangeView titled(RosterChange change, What what, String title, @Nullable ClassId theClass) {
        return new RosterChangeView(
                change.kind(), what, title, theClass == null ? null : theClass.value(), null, null, null, null, null);
    }

    private static RosterChangeView person(
            RosterChange change, RosterId person, @Nullable Personal<PersonName> name, @Nullable RosterRole role) {
        return new RosterChangeView(
                change.kind(),
                What.PERSON,
                null,
                null,
                person.value(),
                null,
                name == null ? null : Name.of(name.orNull()),
                role,
                null);
    }

    private static RosterChangeView enrolment(
            RosterChange change,
            RosterId person,
            ClassId theClass,
            @Nullable RosterRole role,
            @Nullable RosterLeftOut reason) {
        return new RosterChangeView(
                change.kind(), What.ENROLMENT, null, theClass.value(), person.value(), null, null, role, reason);
    }

    private static RosterChangeView guardianship(RosterChange change, RosterId pupil, RosterId guardian) {
        return new RosterChangeView(
                change.kind(), What.GUARDIANSHIP, null, null, pupil.value(), guardian.value(), null, null, null);
    }
}
