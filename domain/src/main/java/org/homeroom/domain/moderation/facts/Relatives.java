package org.homeroom.domain.moderation.facts;

import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.kernel.Model;

/**
 * Everybody about whom somebody has no say: oneself, one's children and guardians, and the other guardians of one's
 * children. The same people whom {@link Kinship} finds one by one. Source: O2, S-33.
 *
 * @param all the person among them
 * @param children of the person, as far as anybody has verified it
 */
public record Relatives(Set<AccountId> all, Set<ChildId> children) {

    /** Before anything is known. A model that includes somebody's relatives starts with it. */
    public static Relatives unread(AccountId who) {
        return new Relatives(Set.of(who), Set.of());
    }

    public static Model<Relatives> of(AccountId who) {
        return Model.startingWith(unread(who))
                .about(who.asGuardian())
                .on(GuardianLinkVerified.class, (s, e) -> s.child(e.child()))
                .about(who.asChild())
                .on(
                        GuardianLinkVerified.class,
                        (s, e) -> s.with(new AccountId(e.guardian().value())))
                .then(Relatives::otherGuardians);
    }

    private Model<Relatives> otherGuardians() {
        var model = Model.startingWith(this);
        for (var child : children)
            model = model.about(child)
                    .on(
                            GuardianLinkVerified.class,
                            (s, e) -> s.with(new AccountId(e.guardian().value())));
        return model;
    }

    private Relatives child(ChildId child) {
        var more = new HashSet<>(children);
        more.add(child);
        return new Relatives(with(new AccountId(child.value())).all, Set.copyOf(more));
    }

    private Relatives with(AccountId one) {
        var more = new HashSet<>(all);
        more.add(one);
        return new Relatives(Set.copyOf(more), children);
    }
}
