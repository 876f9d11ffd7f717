package org.homeroom.domain.memberships.facts;

import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodBegun;
import org.homeroom.domain.memberships.facts.MemberEvent.ParenthoodEnded;

/** Whose verified guardian an adult is among the pupils of one school. Source: CON-10, M4. */
public record Parenthood(Set<ChildId> children) {

    public static final Parenthood NONE = new Parenthood(Set.of());

    public static Model<Parenthood> of(GuardianId guardian, SchoolId school) {
        return Model.startingWith(NONE)
                .about(guardian, school)
                .on(ParenthoodBegun.class, (p, e) -> p.with(e.child()))
                .on(ParenthoodEnded.class, (p, e) -> p.without(e.child()));
    }

    private Parenthood with(ChildId child) {
        var more = new HashSet<>(children);
        more.add(child);
        return new Parenthood(Set.copyOf(more));
    }

    private Parenthood without(ChildId child) {
        var fewer = new HashSet<>(children);
        fewer.remove(child);
        return new Parenthood(Set.copyOf(fewer));
    }
}
