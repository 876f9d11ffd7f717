package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;

/**
 * Whether somebody may decide about others in a school: by what the person is there, and not while the school has put the
 * person out of its chats. Source: MOD-01, decision 0104.
 *
 * @param suspensions from the whole school that nobody has lifted
 */
public record Moderator(Holding holding, Map<SanctionId, SanctionImposed> suspensions) {

    public static final Moderator NOBODY = new Moderator(Holding.NOTHING, Map.of());

    public static Model<Moderator> of(AccountId who, SchoolId school) {
        return Model.startingWith(NOBODY)
                .including(Holding.of(who, school), Moderator::holding, (s, now) -> new Moderator(now, s.suspensions()))
                .about(who, school)
                .on(SanctionImposed.class, Moderator::suspended)
                .on(SanctionLifted.class, Moderator::free);
    }

    /** Why the person may not do this now, if so: for outsiders there is no such school. */
    public Optional<Refusal> bars(SchoolRight right, Instant at) {
        return holding.bars(right)
                .or(() -> suspended(at) ? Optional.of(GeneralRefusal.NOT_AUTHORISED) : Optional.empty());
    }

    /** Whether the person is out of the school's chats at that instant. */
    public boolean suspended(Instant at) {
        return suspensions.values().stream().anyMatch(one -> !at.isBefore(one.from()) && at.isBefore(one.until()));
    }

    private Moderator suspended(SanctionImposed one) {
        if (one.kind() != SanctionKind.SCHOOL_SUSPENSION) return this;
        var more = new HashMap<>(suspensions);
        more.put(one.sanction(), one);
        return new Moderator(holding, Map.copyOf(more));
    }

    private Moderator free(SanctionLifted end) {
        var fewer = new HashMap<>(suspensions);
        fewer.remove(end.sanction());
        return new Moderator(holding, Map.copyOf(fewer));
    }
}
