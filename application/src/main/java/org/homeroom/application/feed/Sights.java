package org.homeroom.application.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.accounts.sessions.UseSession;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.CommunityEvent.GuestAdmitted;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Finds out what somebody may read: from the facts alone, by the rule that decides about every other reading. */
public final class Sights {

    private final History history;
    private final Homeroom homeroom;
    private final SessionTerms sessions;
    private final Clock clock;

    public Sights(History history, Homeroom homeroom, SessionTerms sessions, Clock clock) {
        this.history = history;
        this.homeroom = homeroom;
        this.sessions = sessions;
        this.clock = clock;
    }

    CompletionStage<Sight> of(AccountId account, SessionId session) {
        return homeroom.consider(new UseSession(session, account, sessions))
                .thenCompose(outcome -> outcome instanceof Outcome.Refused
                        ? CompletableFuture.completedStage(new Sight(Map.of(), Set.of(), false))
                        : history.stateOf(places(account)).thenCompose(places -> of(account, places)));
    }

    /** Where the person may have a place: on the list of a chat, or as a guest of a class. */
    private static Model<Map<ChatId, SchoolId>> places(AccountId account) {
        return Model.startingWith(Map.<ChatId, SchoolId>of())
                .about(account)
                .on(ParticipantAdmitted.class, (s, e) -> with(s, e.chat(), e.school()))
                .on(ParticipantLeft.class, (s, e) -> without(s, e.chat()))
                .on(ParticipantRemoved.class, (s, e) -> without(s, e.chat()))
                .on(
                        GuestAdmitted.class,
                        (s, e) -> e.classes().stream()
                                .reduce(s, (all, one) -> with(all, ChatId.of(one), e.school()), (some, more) -> more));
    }

    private static Map<ChatId, SchoolId> with(Map<ChatId, SchoolId> places, ChatId chat, SchoolId school) {
        var all = new HashMap<>(places);
        all.put(chat, school);
        return Map.copyOf(all);
    }

    private static Map<ChatId, SchoolId> without(Map<ChatId, SchoolId> places, ChatId chat) {
        var all = new HashMap<>(places);
        all.remove(chat);
        return Map.copyOf(all);
    }

    private CompletionStage<Sight> of(AccountId account, Map<ChatId, SchoolId> places) {
        var at = clock.instant();
        CompletionStage<Seen> all = CompletableFuture.completedStage(new Seen(account));
        for (var place : places.entrySet()) {
            var wish = new ReadMessages(place.getKey(), place.getValue(), account, at);
            all = all.thenCombine(history.stateOf(wish.model()), (seen, state) -> seen.and(wish, state));
        }
        return all.thenApply(Seen::sight);
    }

    private static final class Seen {

        private final Map<ChatId, Instant> chats = new HashMap<>();
        private final HashSet<UUID> watched = new HashSet<>();

        Seen(AccountId account) {
            watched.add(account.value());
        }

        Seen and(ReadMessages wish, Participation state) {
            if (wish.decide(state) instanceof Outcome.Accepted) chats.put(wish.chat(), state.readsFrom(wish.at()));
            state.person().guardianship().children().forEach(child -> watched.add(child.value()));
            return this;
        }

        Sight sight() {
            return new Sight(Map.copyOf(chats), Set.copyOf(watched), true);
        }
    }
}
