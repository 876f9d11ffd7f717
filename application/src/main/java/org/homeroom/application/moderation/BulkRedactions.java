package org.homeroom.application.moderation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.application.ReadModels;
import org.homeroom.application.moderation.RedactionQueries.Found;
import org.homeroom.application.moderation.RedactionQueries.Running;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.moderation.redaction.CompleteBulkRedaction;
import org.homeroom.domain.moderation.redaction.RedactInBulk;
import org.homeroom.domain.moderation.redaction.Written;

/**
 * Takes all that somebody has written out of sight, step by step, once two people have agreed. It remembers nothing between
 * two strikes: what is left to do follows from the read models, and the rules say what is done already. So it may be cut
 * off at any point; where several nodes are at it, one goes on and the others let it. Source: F-20, decision 0108.
 */
public final class BulkRedactions {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Homeroom homeroom;
    private final ReadModels readModels;
    private final RedactionQueries queries;
    private final RedactionPace pace;
    private final Clock clock;

    public BulkRedactions(
            Homeroom homeroom, ReadModels readModels, RedactionQueries queries, RedactionPace pace, Clock clock) {
        this.homeroom = homeroom;
        this.readModels = readModels;
        this.queries = queries;
        this.pace = pace;
        this.clock = clock;
    }

    /**
     * Goes on with everything that has begun. What fails holds up nothing else: the first reason is told at the end. Not for
     * a thread that must not wait.
     */
    public void strike() {
        var failures = new ArrayList<CompletionException>();
        for (var one : joined(queries.running())) {
            try {
                carryOn(one);
            } catch (CompletionException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) throw failures.getFirst();
    }

    private void carryOn(Running one) {
        var settled = settled(one);
        if (!redacted(one) || !settled) return;
        joined(homeroom.ask(new CompleteBulkRedaction(one.redaction(), one.school(), clock.instant())));
    }

    /**
     * Whether nothing can come any more that was written before, and the read models show all of it: a message bears the
     * instant at which its author asked, and is stored a moment later.
     */
    private boolean settled(Running one) {
        var now = clock.instant();
        if (now.isBefore(one.through().plus(pace.settling()))) return false;
        var head = joined(homeroom.ask(new RedactInBulk(one.redaction(), one.school(), List.of(), now)))
                .position();
        return joined(readModels.reach(head, PATIENCE));
    }

    /** Whether nothing is left of what can be seen. */
    private boolean redacted(Running one) {
        for (var page = page(one, 0);
                !page.isEmpty();
                page = page(one, page.getLast().position())) {
            var began = clock.instant();
            var answer = step(one, page, began);
            if (!(answer.outcome() instanceof Outcome.Accepted done)) return false;
            if (done.events().isEmpty() && !notMeant(one, page, answer)) return false;
            if (!rested(began)) return false;
        }
        return true;
    }

    /** Whether there was nothing to do because none of it is meant. Otherwise somebody else has done it, and goes on. */
    private boolean notMeant(Running one, List<Found> page, Answer answer) {
        return joined(readModels.reach(answer.position(), PATIENCE))
                && page(one, page.getFirst().position() - 1).equals(page);
    }

    private List<Found> page(Running one, long after) {
        return joined(queries.written(one.account(), one.school(), one.through(), after, pace.step()));
    }

    private Answer step(Running one, List<Found> page, Instant now) {
        List<Written> messages = page.stream().map(Found::written).toList();
        return joined(homeroom.ask(new RedactInBulk(one.redaction(), one.school(), messages, now)));
    }

    /** Whether to go on after it. */
    private boolean rested(Instant began) {
        try {
            Thread.sleep(pace.after(Duration.between(began, clock.instant())));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> T joined(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
