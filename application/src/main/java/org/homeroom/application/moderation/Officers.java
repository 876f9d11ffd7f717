package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.Moderator;

/** Who decides about reports in the name of a school, from the facts alone. */
public final class Officers {

    private final History history;

    public Officers(History history) {
        this.history = history;
    }

    /**
     * @param account whose post it is
     * @param direction whether the person directs the school, and so hears appeals
     */
    public record Post(SchoolId school, AccountId account, boolean direction) {}

    /** Where somebody decides at that instant. */
    public CompletionStage<List<Post>> postsOf(AccountId account, Instant at) {
        return posts(account, at);
    }

    /** Who decides in that school at that instant. */
    public CompletionStage<List<Post>> in(SchoolId school, Instant at) {
        return posts(school, at);
    }

    private CompletionStage<List<Post>> posts(Id about, Instant at) {
        var posts = Model.startingWith(Posts.NONE)
                .about(about)
                .on(AdministratorAppointed.class, (s, e) -> s.perhaps(e.school(), e.account()))
                .on(OfficeAppointed.class, (s, e) -> s.perhaps(e.school(), e.account()))
                .then(Posts::read);
        return history.stateOf(posts).thenApply(all -> all.held(at));
    }

    /**
     * @param places where somebody may hold a post
     * @param holders what the person is there
     */
    private record Posts(Set<Place> places, Map<Place, Moderator> holders) {

        static final Posts NONE = new Posts(Set.of(), Map.of());

        Posts perhaps(SchoolId school, AccountId account) {
            var more = new HashSet<>(places);
            more.add(new Place(school, account));
            return new Posts(Set.copyOf(more), holders);
        }

        Model<Posts> read() {
            var model = Model.startingWith(this);
            for (var place : places)
                model = model.including(
                        Moderator.of(place.account(), place.school()),
                        s -> s.holders.getOrDefault(place, Moderator.NOBODY),
                        (s, now) -> s.with(place, now));
            return model;
        }

        List<Post> held(Instant at) {
            return holders.entrySet().stream()
                    .filter(one ->
                            one.getValue().bars(SchoolRight.DECIDE_REPORTS, at).isEmpty())
                    .map(one -> new Post(
                            one.getKey().school(),
                            one.getKey().account(),
                            !one.getValue().holding().offices().isEmpty()))
                    .sorted(Comparator.comparing((Post one) -> one.school().value())
                            .thenComparing(one -> one.account().value()))
                    .toList();
        }

        private Posts with(Place place, Moderator now) {
            var more = new HashMap<>(holders);
            more.put(place, now);
            return new Posts(places, Map.copyOf(more));
        }
    }

    private record Place(SchoolId school, AccountId account) {}
}
