package org.homeroom.domain.memberships.roster;

import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ImportId;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApproved;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterImportHalted;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Which imports of a school have been approved.
 *
 * @param underWay approved and not done yet
 * @param last the one that was approved last
 */
record Imports(Set<ImportId> underWay, @Nullable ImportId last) {

    static final Imports NONE = new Imports(Set.of(), null);

    static Model<Imports> of(SchoolId school) {
        return Model.startingWith(NONE)
                .about(school)
                .on(RosterChangeApproved.class, (s, e) -> s.begun(e.theImport()))
                .on(RosterImported.class, (s, e) -> s.ended(e.theImport()))
                .on(RosterImportHalted.class, (s, e) -> s.ended(e.theImport()));
    }

    private Imports begun(ImportId one) {
        var more = new HashSet<>(underWay);
        more.add(one);
        return new Imports(Set.copyOf(more), one);
    }

    private Imports ended(ImportId one) {
        var fewer = new HashSet<>(underWay);
        fewer.remove(one);
        return new Imports(Set.copyOf(fewer), last);
    }
}
