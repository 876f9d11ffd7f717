package org.homeroom.domain.memberships.structure;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.structure.StructureRefusal.CLASS_NOT_EMPTY;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.SchoolEvent.ClassArchived;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;

/** A class without pupils becomes history: its chat can be read, and nothing is written there any more. Source: §5.3, P-19. */
public record ArchiveClass(ClassId theClass, SchoolId school, AccountId by, Instant at)
        implements StructureCommand<OneClass> {

    @Override
    public Model<OneClass> model() {
        return OneClass.of(theClass, school, by);
    }

    @Override
    public Outcome decide(OneClass state) {
        var barred = state.by().bars(SchoolRight.CREATE_CLASS);
        if (barred.isPresent()) return refuse(barred.get());
        var created = state.theClass().created();
        if (created == null) return refuse(NOT_FOUND);
        if (state.theClass().archived()) return nothingToDo();
        if (!state.theClass().pupils().isEmpty()) return refuse(CLASS_NOT_EMPTY);
        return accept(new ClassArchived(theClass, school, created.year(), at));
    }
}
