package org.homeroom.application.chats;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Finds out which chats somebody may read at an instant: from the facts alone, by the rule that decides of each. */
public final class OpenChats {

    private final History history;

    public OpenChats(History history) {
        this.history = history;
    }

    /**
     * @param from the earliest instant from which the person may read what was said
     */
    public record Open(SchoolId school, Instant from) {}

    /**
     * @param chats those that are open to the person
     * @param watched whose facts decide about it: the person's own, and those of the children whose guardian the person is
     */
    public record Found(Map<ChatId, Open> chats, Set<UUID> watched) {

        /** From when on each may be read. */
        public Map<ChatId, Instant> since() {
            return chats.entrySet().stream()
                    .collect(toUnmodifiableMap(
                            Map.Entry::getKey, one -> one.getValue().from()));
        }

        /** Of a chat that is among them. */
        public SchoolId schoolOf(ChatId chat) {
            return requireNonNull(chats.get(chat)).school();
        }
    }

    public CompletionStage<Found> of(AccountId account, Instant at) {
        return history.stateOf(Places.of(account)).thenCompose(places -> of(account, places.chats(), at));
    }

    private CompletionStage<Found> of(AccountId account, Map<ChatId, SchoolId> places, Instant at) {
        CompletionStage<Finding> all = CompletableFuture.completedStage(new Finding(account));
        for (var place : places.entrySet()) {
            var wish = new ReadMessages(place.getKey(), place.getValue(), account, at);
            all = all.thenCombine(history.stateOf(wish.model()), (found, state) -> found.and(wish, state));
        }
        return all.thenApply(Finding::found);
    }

    /**
     * Where the person may have a place: on the list of a chat, or as a guest of a class or a community.
     *
     * @param visits to what, and in which school
     */
    private record Places(Map<ChatId, SchoolId> chats, Map<Id, SchoolId> visits) {

        static Model<Places> of(AccountId account) {
            return Model.startingWith(new Places(Map.of(), Map.of()))
                    .about(account)
                    .on(ParticipantAdmitted.class, (s, e) -> s.with(e.chat(), e.school()))
                    .on(ParticipantLeft.class, (s, e) -> s.without(e.chat()))
                    .on(ParticipantRemoved.class, (s, e) -> s.without(e.chat()))
                    .on(GuestAdmitted.class, Places::visiting)
                    .then(Places::ofVisits);
        }

        private Model<Places> ofVisits() {
            var model = Model.startingWith(this);
            for (var visit : visits.entrySet())
                model = model.about(visit.getKey(), visit.getValue())
                        .on(ChatCreated.class, (s, e) -> s.with(e.chat(), e.school()));
            return model;
        }

        private Places with(ChatId chat, SchoolId school) {
            var all = new HashMap<>(chats);
            all.put(chat, school);
            return new Places(Map.copyOf(all), visits);
        }

        private Places without(ChatId chat) {
            var all = new HashMap<>(chats);
            all.remove(chat);
            return new Places(Map.copyOf(all), visits);
        }

        private Places visiting(GuestAdmitted visit) {
            var all = new HashMap<>(visits);
            visit.classes().forEach(one -> all.put(one, visit.school()));
            visit.communities().forEach(one -> all.put(one, visit.school()));
            return new Places(chats, Map.copyOf(all));
        }
    }

    private static final class Finding {

        private final Map<ChatId, Open> chats = new HashMap<>();
        private final HashSet<UUID> watched = new HashSet<>();

        Finding(AccountId account) {
            watched.add(account.value());
        }

        Finding and(ReadMessages wish, Participation state) {
            if (wish.decide(state) instanceof Outcome.Accepted)
                chats.put(wish.chat(), new Open(wish.school(), notBefore1970(state.readsFrom(wish.at()))));
            state.person().guardianship().children().forEach(child -> watched.add(child.value()));
            return this;
        }

        /** Stores know no earlier instant than they need. */
        private static Instant notBefore1970(Instant from) {
            return from.isBefore(Instant.EPOCH) ? Instant.EPOCH : from;
        }

        Found found() {
            return new Found(Map.copyOf(chats), Set.copyOf(watched));
        }
    }
}
