package org.homeroom.application.chats;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.homeroom.application.Answer;
import org.homeroom.application.History;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.calls.CallPlaces;
import org.homeroom.domain.chats.calls.CallRefusal;
import org.homeroom.domain.chats.calls.JoinCall;
import org.homeroom.domain.chats.facts.CallEvent.CallStarted;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Finds a free place for whoever joins a call. The read model proposes some; only when those are gone is the whole call read,
 * and only after that is it said to be full. Source: H4, decision 0081.
 */
public final class Calls {

    private static final int PROPOSALS = 4;

    /** How often the whole call is read for one who joins, while others keep taking the places that were free. */
    private static final int READINGS = 16;

    private final Homeroom homeroom;
    private final History history;
    private final CallQueries queries;

    public Calls(Homeroom homeroom, History history, CallQueries queries) {
        this.homeroom = homeroom;
        this.history = history;
        this.queries = queries;
    }

    /** @param joining of a place with that number */
    public CompletionStage<Answer> join(
            CallId call, SchoolId school, IntFunction<JoinCall> joining, Provenance provenance) {
        return queries.freePlaces(call, PROPOSALS)
                .thenCompose(free -> any(free, joining, provenance))
                .thenCompose(
                        answer -> taken(answer) ? exactly(call, school, joining, provenance, READINGS) : done(answer));
    }

    /** Whether the person is heard and seen, or only watches: in a broadcast whoever began it speaks. */
    public CompletionStage<Boolean> speaks(CallId call, SchoolId school, AccountId account) {
        var model = Model.startingWith(false)
                .about(call, school)
                .on(
                        CallStarted.class,
                        (s, e) -> e.kind() != CallKind.BROADCAST || e.account().equals(account));
        return history.stateOf(model);
    }

    private CompletionStage<Answer> any(List<Integer> free, IntFunction<JoinCall> joining, Provenance provenance) {
        if (free.isEmpty()) return done(refused(CallRefusal.PLACE_TAKEN));
        return homeroom.ask(joining.apply(free.getFirst()), provenance)
                .thenCompose(answer ->
                        taken(answer) ? any(free.subList(1, free.size()), joining, provenance) : done(answer));
    }

    private CompletionStage<Answer> exactly(
            CallId call, SchoolId school, IntFunction<JoinCall> joining, Provenance provenance, int left) {
        if (left == 0) return done(refused(GeneralRefusal.CONCURRENT_CHANGE));
        return history.stateOf(CallPlaces.of(call, school)).thenCompose(places -> {
            var free = places.free();
            // Whether the person may come in at all is asked before it is said that there is no place.
            var number =
                    free.isEmpty() ? 0 : free.get(ThreadLocalRandom.current().nextInt(free.size()));
            return homeroom.ask(joining.apply(number), provenance).thenCompose(answer -> {
                if (!taken(answer)) return done(answer);
                return places.full()
                        .map(full -> done(new Answer(Outcome.refuse(full), answer.position())))
                        .orElseGet(() -> exactly(call, school, joining, provenance, left - 1));
            });
        });
    }

    private static boolean taken(Answer answer) {
        return answer.outcome() instanceof Outcome.Refused(var reason, var events)
                && (reason == CallRefusal.PLACE_TAKEN || reason == GeneralRefusal.CONCURRENT_CHANGE);
    }

    private static Answer refused(Refusal reason) {
        return new Answer(Outcome.refuse(reason), 0);
    }

    private static CompletionStage<Answer> done(Answer answer) {
        return CompletableFuture.completedStage(answer);
    }
}
