package org.homeroom.domain.memberships.roster;

import java.time.LocalDate;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ContactKind;
import org.homeroom.domain.memberships.facts.RosterId;
import org.homeroom.domain.memberships.facts.RosterLeftOut;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.homeroom.domain.memberships.facts.YearId;
import org.jspecify.annotations.Nullable;

/** One thing that an import would change. */
public sealed interface RosterChange {

    /** What a change does to what is known. */
    enum Kind {
        ADDED,
        CHANGED,
        ENDED,
        LEFT_OUT
    }

    Kind kind();

    record OpenYear(YearId year, String title, LocalDate firstDay, LocalDate lastDay) implements RosterChange {
        @Override
        public Kind kind() {
            return Kind.ADDED;
        }
    }

    record CreateClass(
            ClassId theClass,
            YearId year,
            ClassKind classKind,
            @Nullable Integer parallel,
            String title) implements RosterChange {
        @Override
        public Kind kind() {
            return Kind.ADDED;
        }
    }

    /** @param again whether the person is known and something about it differs */
    record ListPerson(
            RosterId person,
            RosterRole role,
            Personal<PersonName> name,
            @Nullable Personal<LocalDate> birthDate,
            boolean again)
            implements RosterChange {
        @Override
        public Kind kind() {
            return again ? Kind.CHANGED : Kind.ADDED;
        }
    }

    /** @param again whether the place is known and something about it differs */
    record ListEnrolment(
            RosterId person, ClassId theClass, ClassKind classKind, RosterRole role, boolean leading, boolean again)
            implements RosterChange {
        @Override
        public Kind kind() {
            return again ? Kind.CHANGED : Kind.ADDED;
        }
    }

    /** @param again whether the two are known to each other and the contact differs */
    record ListGuardian(
            RosterId pupil, RosterId guardian, @Nullable ContactKind contact, boolean again) implements RosterChange {
        @Override
        public Kind kind() {
            return again ? Kind.CHANGED : Kind.ADDED;
        }
    }

    /** A line that is not taken over. */
    record LeaveOut(RosterId person, ClassId theClass, RosterLeftOut reason) implements RosterChange {
        @Override
        public Kind kind() {
            return Kind.LEFT_OUT;
        }
    }

    record WithdrawPerson(RosterId person) implements RosterChange {
        @Override
        public Kind kind() {
            return Kind.ENDED;
        }
    }

    /** @param withPerson whether the person ends too, so that it is one ending and not two */
    record EndEnrolment(RosterId person, ClassId theClass, RosterRole role, boolean withPerson)
            implements RosterChange {
        @Override
        public Kind kind() {
            return Kind.ENDED;
        }
    }

    record EndGuardian(RosterId pupil, RosterId guardian, boolean withPerson) implements RosterChange {
        @Override
        public Kind kind() {
            return Kind.ENDED;
        }
    }
}
