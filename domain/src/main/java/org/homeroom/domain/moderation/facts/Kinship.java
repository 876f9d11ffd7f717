package org.homeroom.domain.moderation.facts;

import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.kernel.Model;

/**
 * Whether somebody who decides is too close to whom it is about: oneself, one's own child or guardian, or the other
 * guardian of one's child. What any school has ever verified counts, also when it has ended: one stays a relative.
 * Source: O2, S-33.
 *
 * @param close whether the two are related
 * @param children of the first, as far as anybody has verified it
 */
public record Kinship(boolean close, Set<ChildId> children) {

    /** Before anything is known of the two. A model that includes theirs starts with it. */
    public static Kinship unread(AccountId one, AccountId other) {
        return new Kinship(one.equals(other), Set.of());
    }

    public static Model<Kinship> of(AccountId one, AccountId other) {
        return Model.startingWith(unread(one, other))
                .about(one.asGuardian())
                .on(GuardianLinkVerified.class, (s, e) -> s.parentOf(e.child(), other))
                .about(one.asChild(), other.asGuardian())
                .on(GuardianLinkVerified.class, (s, e) -> s.related())
                .then(known -> known.otherParent(other));
    }

    private Model<Kinship> otherParent(AccountId other) {
        var model = Model.startingWith(this);
        if (close) return model;
        for (var child : children)
            model = model.about(child, other.asGuardian()).on(GuardianLinkVerified.class, (s, e) -> s.related());
        return model;
    }

    private Kinship parentOf(ChildId child, AccountId other) {
        var more = new HashSet<>(children);
        more.add(child);
        return new Kinship(close || child.equals(other.asChild()), Set.copyOf(more));
    }

    private Kinship related() {
        return new Kinship(true, children);
    }
}
