package org.homeroom.domain.moderation.lists;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.GuestAccess;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListEvent.WatchedBanApplied;
import org.homeroom.domain.moderation.facts.ListEvent.WatchedBanOverridden;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.jspecify.annotations.Nullable;

/**
 * What lists have come to for one person in one school. A line bears as soon as the person is there, and never where the
 * school has overridden it. Source: F-19.
 *
 * @param standing measures from lists that nobody has lifted
 * @param applied how often each line has come to bear
 * @param overridden lines that the school does not follow
 */
record Watch(
        Holding holding,
        GuestAccess visits,
        Map<ListingId, SanctionImposed> standing,
        Map<ListingId, Integer> applied,
        Set<ListingId> overridden) {

    static final Watch NOBODY = new Watch(Holding.NOTHING, GuestAccess.NONE, Map.of(), Map.of(), Set.of());

    static Model<Watch> of(AccountId account, SchoolId school) {
        return Model.startingWith(NOBODY)
                .including(Holding.of(account, school), Watch::holding, Watch::with)
                .including(GuestAccess.of(account, school), Watch::visits, Watch::with)
                .about(account, school)
                .on(SanctionImposed.class, Watch::with)
                .on(SanctionLifted.class, Watch::without)
                .on(WatchedBanApplied.class, Watch::applied)
                .on(WatchedBanOverridden.class, (s, e) -> s.overridden(e.listing()));
    }

    /** What goes on record when the line bears here, if it does and has not yet. */
    List<Event> apply(AccountListed line, SchoolId school, Instant at) {
        if (!present(at)
                || overridden.contains(line.listing())
                || standing.containsKey(line.listing())
                || !at.isBefore(line.until())) return List.of();
        var sanction = sanction(line.listing(), school, applied.getOrDefault(line.listing(), 0));
        return List.of(
                new SanctionImposed(
                        sanction,
                        SanctionKind.SCHOOL_SUSPENSION,
                        line.account(),
                        school,
                        null,
                        null,
                        line.listing(),
                        null,
                        line.reason(),
                        at,
                        line.until(),
                        null,
                        at),
                new WatchedBanApplied(line.list(), line.listing(), school, line.account(), sanction, at));
    }

    /** What goes on record when the line bears here no more. */
    Optional<SanctionLifted> lift(ListingId listing, LiftReason reason, @Nullable OfficerId by, Instant at) {
        return Optional.ofNullable(standing.get(listing))
                .map(one -> new SanctionLifted(one.sanction(), one.account(), one.school(), reason, by, at));
    }

    /** The same line in the same school always makes the same measure; once lifted, the next. */
    private static SanctionId sanction(ListingId listing, SchoolId school, int before) {
        var line = listing.value();
        var where = school.value();
        return new SanctionId(new UUID(
                line.getMostSignificantBits() ^ where.getMostSignificantBits(),
                (line.getLeastSignificantBits() ^ where.getLeastSignificantBits()) + before));
    }

    private boolean present(Instant at) {
        return holding.belongs() || visits.stays().stream().anyMatch(stay -> at.isBefore(stay.to()));
    }

    private Watch with(Holding now) {
        return new Watch(now, visits, standing, applied, overridden);
    }

    private Watch with(GuestAccess now) {
        return new Watch(holding, now, standing, applied, overridden);
    }

    private Watch with(SanctionImposed one) {
        if (one.listing() == null) return this;
        var more = new HashMap<>(standing);
        more.put(one.listing(), one);
        return new Watch(holding, visits, Map.copyOf(more), applied, overridden);
    }

    private Watch without(SanctionLifted end) {
        var fewer = new HashMap<>(standing);
        fewer.values().removeIf(one -> one.sanction().equals(end.sanction()));
        return new Watch(holding, visits, Map.copyOf(fewer), applied, overridden);
    }

    private Watch applied(WatchedBanApplied one) {
        var more = new HashMap<>(applied);
        more.merge(one.listing(), 1, Integer::sum);
        return new Watch(holding, visits, standing, Map.copyOf(more), overridden);
    }

    private Watch overridden(ListingId one) {
        var more = new HashSet<>(overridden);
        more.add(one);
        return new Watch(holding, visits, standing, applied, Set.copyOf(more));
    }
}
