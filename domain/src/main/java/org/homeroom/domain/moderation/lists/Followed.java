package org.homeroom.domain.moderation.lists;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.ListEvent.AccountListed;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionListId;

/**
 * Which lines might bear where: the lines, the schools that follow their lists, the people who are there, and what has come
 * of it so far.
 *
 * @param lists that are followed, with the schools that do
 * @param places where somebody of the lines may be
 */
record Followed(
        Map<ListingId, AccountListed> lines,
        Map<SanctionListId, Set<SchoolId>> lists,
        Set<Place> places,
        Map<Place, Watch> watched) {

    static final Followed NOTHING = new Followed(Map.of(), Map.of(), Set.of(), Map.of());

    /** One person in one school. */
    record Place(AccountId account, SchoolId school) {}

    /** What is known of each place in which a line might bear. */
    Model<Followed> look() {
        var model = Model.startingWith(this);
        for (var place : concerned())
            model = model.including(
                    Watch.of(place.account(), place.school()),
                    s -> s.watched().getOrDefault(place, Watch.NOBODY),
                    (s, now) -> s.watched(place, now));
        return model;
    }

    /** What goes on record now. */
    List<Event> apply(Instant at) {
        return lines.values().stream()
                .flatMap(line -> concerned().stream()
                        .filter(place -> place.account().equals(line.account()) && follows(place.school(), line.list()))
                        .flatMap(place ->
                                watched.getOrDefault(place, Watch.NOBODY).apply(line, place.school(), at).stream()))
                .toList();
    }

    private List<Place> concerned() {
        return places.stream()
                .filter(place -> lines.values().stream()
                        .anyMatch(
                                line -> line.account().equals(place.account()) && follows(place.school(), line.list())))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    private boolean follows(SchoolId school, SanctionListId list) {
        return lists.getOrDefault(list, Set.of()).contains(school);
    }

    Followed with(AccountListed line) {
        var more = new LinkedHashMap<>(lines);
        more.put(line.listing(), line);
        return new Followed(more, lists, places, watched);
    }

    Followed without(ListingId listing) {
        var fewer = new LinkedHashMap<>(lines);
        fewer.remove(listing);
        return new Followed(fewer, lists, places, watched);
    }

    Followed follows(SchoolId school, SanctionListId list, boolean now) {
        var all = new HashMap<>(lists);
        var schools = new HashSet<>(lists.getOrDefault(list, Set.of()));
        if (now) schools.add(school);
        else schools.remove(school);
        all.put(list, Set.copyOf(schools));
        return new Followed(lines, Map.copyOf(all), places, watched);
    }

    Followed at(AccountId account, SchoolId school) {
        var more = new HashSet<>(places);
        more.add(new Place(account, school));
        return new Followed(lines, lists, Set.copyOf(more), watched);
    }

    private Followed watched(Place place, Watch now) {
        var all = new HashMap<>(watched);
        all.put(place, now);
        return new Followed(lines, lists, places, Map.copyOf(all));
    }
}
