package org.homeroom.domain.memberships.rollover;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_PLACE;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.School5A.YEAR;
import static org.homeroom.domain.School5A.YEAR_OPENED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassMove;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.RollOverId;
import org.homeroom.domain.memberships.facts.YearId;
import org.jspecify.annotations.Nullable;

/** A school with one class 5А at the end of a year, and the year that comes. */
final class Years {

    static final RollOverId ROLL_OVER = new RollOverId(new UUID(13, 1));
    static final YearId NEXT_YEAR = new YearId(new UUID(2, 2));
    static final ClassId NEXT_CLASS = new ClassId(new UUID(3, 6));
    static final MembershipId MIAS_PLACE = new MembershipId(new UUID(10, 3));
    static final AcademicYearOpened NEXT_OPENED = new AcademicYearOpened(
            NEXT_YEAR, SCHOOL, "2027/28", LocalDate.parse("2027-09-01"), LocalDate.parse("2028-05-31"), EARLIER);
    static final MembershipApproved TEACHES =
            new MembershipApproved(OTHER_PLACE, TEACHER, SCHOOL, Role.TEACHER, ApprovalEvidence.ROSTER, EARLIER);
    static final MembershipApproved MIA_APPROVED =
            new MembershipApproved(MIAS_PLACE, MIA, SCHOOL, Role.STUDENT, ApprovalEvidence.ROSTER, EARLIER);
    static final PlannedMove UP = promoted(List.of());
    static final LocalDate LAST_DAY = LocalDate.parse("2027-06-30");
    static final PlannedMove OUT = new PlannedMove(CLASS, ClassMove.GRADUATE, null, null, List.of(), null, LAST_DAY);
    static final Scenario END_OF_YEAR = given(
            SCHOOL_ACTIVATED,
            ADMIN_APPOINTED,
            YEAR_OPENED,
            NEXT_OPENED,
            CLASS_CREATED,
            TEACHES,
            TEACHER_ASSIGNED,
            MIA_APPROVED,
            MIA_ENROLLED);

    static PlannedMove promoted(List<AccountId> keptBack) {
        return new PlannedMove(CLASS, ClassMove.PROMOTE, NEXT_CLASS, ClassName.of(6, "А"), keptBack, null, null);
    }

    static StartYearRollOver starts(AccountId by, PlannedMove... plan) {
        return new StartYearRollOver(ROLL_OVER, SCHOOL, YEAR, NEXT_YEAR, List.of(plan), by, NOW);
    }

    static RollOverClass moves(@Nullable ClassId into) {
        return new RollOverClass(
                ROLL_OVER, CLASS, SCHOOL, into, into == null ? null : NEXT_YEAR, List.of(TEACHER, MIA), ADMIN, NOW);
    }

    private Years() {}
}
