package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.structure.StructureRefusal.CLASS_ARCHIVED;
import static org.homeroom.domain.memberships.structure.StructureRefusal.CLASS_NAME_INVALID;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.ClassNames;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassRenamed;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.facts.YearId;

/**
 * A class is called something else; it stays the same class with the same chat. Source: MEM-05.
 *
 * @param year to which the class belongs, looked up beforehand; checked against the facts again
 */
public record RenameClass(ClassId theClass, SchoolId school, YearId year, ClassName name, AccountId by, Instant at)
        implements StructureCommand<RenameClass.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Organiser.NOBODY, ClassNames.NONE))
                .including(Organiser.of(by, school), State::by, (s, now) -> new State(now, s.names()))
                .including(ClassNames.of(school, year), State::names, (s, now) -> new State(s.by(), now));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(SchoolRight.CREATE_CLASS);
        if (barred.isPresent()) return refuse(barred.get());
        var known = state.names().names().get(theClass);
        if (known == null || known.kind() != name.kind()) return refuse(NOT_FOUND);
        if (state.names().archived().contains(theClass)) return refuse(CLASS_ARCHIVED);
        if (known.equals(name)) return nothingToDo();
        if (!name.sound()) return refuse(CLASS_NAME_INVALID);
        if (state.names().taken(name, theClass)) return refuse(CLASS_ALREADY_EXISTS);
        return accept(new ClassRenamed(theClass, school, year, name.parallel(), name.title(), at));
    }

    record State(Organiser by, ClassNames names) {}
}
