package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.roster.RosterRefusal.CLASS_ALREADY_EXISTS;
import static org.homeroom.domain.memberships.structure.StructureRefusal.CLASS_NAME_INVALID;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassName;
import org.homeroom.domain.memberships.facts.ClassNames;
import org.homeroom.domain.memberships.facts.MembershipEvent.ClassCreated;
import org.homeroom.domain.memberships.facts.Organiser;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.facts.YearId;

/**
 * A class of a year comes into being: a home class, or a group that is taught one subject. No two of a year are called the
 * same. Source: MEM-05.
 */
public record CreateClass(ClassId theClass, SchoolId school, YearId year, ClassName name, AccountId by, Instant at)
        implements StructureCommand<CreateClass.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Organiser.NOBODY, ClassNames.NONE, false))
                .including(Organiser.of(by, school), State::by, (s, now) -> new State(now, s.names(), s.exists()))
                .including(ClassNames.of(school, year), State::names, (s, now) -> new State(s.by(), now, s.exists()))
                .about(theClass)
                .on(ClassCreated.class, (s, e) -> new State(s.by(), s.names(), true));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(SchoolRight.CREATE_CLASS);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.names().open()) return refuse(NOT_FOUND);
        var known = state.names().names().get(theClass);
        if (known != null && known.sameAs(name)) return nothingToDo();
        if (state.exists()) return refuse(CLASS_ALREADY_EXISTS);
        if (!name.sound()) return refuse(CLASS_NAME_INVALID);
        if (state.names().taken(name, theClass)) return refuse(CLASS_ALREADY_EXISTS);
        return accept(new ClassCreated(theClass, school, year, name.kind(), name.parallel(), name.title(), at));
    }

    record State(Organiser by, ClassNames names, boolean exists) {}
}
