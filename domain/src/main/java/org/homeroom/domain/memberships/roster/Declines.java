package org.homeroom.domain.memberships.roster;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;

/** Who does not want any part in it, by whom it was said. Source: CON-03. */
record Declines(Set<Said> all) {

    static final Declines NONE = new Declines(Set.of());

    /** @param guardian empty where the child has said it */
    record Said(ChildId child, Optional<GuardianId> guardian) {}

    Declines with(ParticipationDeclined e) {
        var more = new HashSet<>(all);
        more.add(new Said(e.child(), Optional.ofNullable(e.guardian())));
        return new Declines(Set.copyOf(more));
    }

    Declines without(ParticipationDeclineTakenBack e) {
        var fewer = new HashSet<>(all);
        fewer.remove(new Said(e.child(), Optional.ofNullable(e.guardian())));
        return new Declines(Set.copyOf(fewer));
    }

    boolean of(AccountId account) {
        return all.stream().anyMatch(said -> said.child().value().equals(account.value()));
    }
}
