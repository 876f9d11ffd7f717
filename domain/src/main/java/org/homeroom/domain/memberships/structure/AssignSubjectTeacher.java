package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A teacher of the school teaches a subject in a class or a group from now on. Source: MEM-06. */
public record AssignSubjectTeacher(ClassId theClass, SchoolId school, AccountId teacher, AccountId by, Instant at)
        implements StructureCommand<Assignment> {

    @Override
    public Model<Assignment> model() {
        return Assignment.of(theClass, school, teacher, by);
    }

    @Override
    public Outcome decide(Assignment state) {
        var barred = state.bars();
        if (barred.isPresent()) return refuse(barred.get());
        if (state.theClass().teaches().contains(teacher)) return nothingToDo();
        return accept(new SubjectTeacherAssigned(theClass, school, teacher, at));
    }
}
