package org.homeroom.domain.moderation.lists;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ListEvent.AccountDelisted;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListPublished;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListSubscribed;
import org.homeroom.domain.moderation.facts.ListEvent.SanctionListUnsubscribed;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionListId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one list add up to.
 *
 * @param published null when there is no such list
 * @param lines that nobody has taken back
 * @param ever every line that there was
 * @param followers the schools that follow it
 */
record Lines(
        @Nullable SanctionListPublished published,
        Map<ListingId, AccountListed> lines,
        Set<ListingId> ever,
        Set<SchoolId> followers) {

    static final Lines NONE = new Lines(null, Map.of(), Set.of(), Set.of());

    static Model<Lines> of(SanctionListId list) {
        return Model.startingWith(NONE)
                .about(list)
                .on(SanctionListPublished.class, (s, e) -> new Lines(e, s.lines, s.ever, s.followers))
                .on(AccountListed.class, Lines::with)
                .on(AccountDelisted.class, Lines::without)
                .on(SanctionListSubscribed.class, (s, e) -> s.followed(e.school(), true))
                .on(SanctionListUnsubscribed.class, (s, e) -> s.followed(e.school(), false));
    }

    private Lines with(AccountListed line) {
        var more = new HashMap<>(lines);
        more.put(line.listing(), line);
        var all = new HashSet<>(ever);
        all.add(line.listing());
        return new Lines(published, Map.copyOf(more), Set.copyOf(all), followers);
    }

    private Lines without(AccountDelisted end) {
        var fewer = new HashMap<>(lines);
        fewer.remove(end.listing());
        return new Lines(published, Map.copyOf(fewer), ever, followers);
    }

    private Lines followed(SchoolId school, boolean now) {
        var all = new HashSet<>(followers);
        if (now) all.add(school);
        else all.remove(school);
        return new Lines(published, lines, ever, Set.copyOf(all));
    }
}
