package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** A class has no homeroom teacher for the time being. Source: MEM-06. */
public record RelieveHomeroomTeacher(ClassId theClass, SchoolId school, AccountId teacher, AccountId by, Instant at)
        implements StructureCommand<OneClass> {

    @Override
    public Model<OneClass> model() {
        return OneClass.of(theClass, school, by);
    }

    @Override
    public Outcome decide(OneClass state) {
        var barred = state.by().bars(SchoolRight.CREATE_CLASS);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.theClass().exists()) return refuse(NOT_FOUND);
        if (!state.theClass().leads().contains(teacher)) return nothingToDo();
        return accept(new HomeroomTeacherRelieved(theClass, school, teacher, at));
    }
}
