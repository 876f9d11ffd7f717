package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.structure.StructureRefusal.ACADEMIC_YEAR_INVALID;

import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.MembershipEvent.AcademicYearOpened;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.facts.YearId;

/** A school begins to plan a year, in which classes can be. Both days belong to it. Source: MEM-05. */
public record OpenAcademicYear(
        YearId year, SchoolId school, String title, LocalDate firstDay, LocalDate lastDay, AccountId by, Instant at)
        implements StructureCommand<OpenAcademicYear.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Organiser.NOBODY, false))
                .including(Organiser.of(by, school), State::by, (s, now) -> new State(now, s.open()))
                .about(year, school)
                .on(AcademicYearOpened.class, (s, e) -> new State(s.by(), true));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(SchoolRight.CREATE_CLASS);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.open()) return nothingToDo();
        if (title.isBlank() || !lastDay.isAfter(firstDay) || lastDay.isAfter(firstDay.plusYears(1)))
            return refuse(ACADEMIC_YEAR_INVALID);
        return accept(new AcademicYearOpened(year, school, title.strip(), firstDay, lastDay, at));
    }

    record State(Organiser by, boolean open) {}
}
