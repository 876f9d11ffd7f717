package org.homeroom.application.memberships;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.Homeroom;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.memberships.communities.NoteGuestExpiry;
import org.homeroom.domain.memberships.rollover.EndGraduateMembership;

/**
 * Puts on record what days bring to guests and graduates. It remembers nothing between two strikes: what is left to do
 * follows from the read models, and the rules say no to what is done already. Source: P-22, S-39, decision 0024.
 */
public final class SchoolClock {

    private static final int AT_ONCE = 10_000;

    private final Homeroom homeroom;
    private final DueStays due;

    public SchoolClock(Homeroom homeroom, DueStays due) {
        this.homeroom = homeroom;
        this.due = due;
    }

    /**
     * Returns when what is due at that instant is on record, or as much as one strike takes. What fails holds up nobody
     * else: the first reason is told at the end. Not for a thread that must not wait.
     */
    public void strike(Instant now) {
        var failures = new ArrayList<CompletionException>();
        for (var stay : joined(due.guestsOverBy(now, AT_ONCE)))
            ask(new NoteGuestExpiry(stay.guest(), stay.school(), now), failures);
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1);
        for (var one : joined(due.graduatesBy(today, AT_ONCE)))
            ask(
                    new EndGraduateMembership(one.membership(), one.account(), one.theClass(), one.school(), now),
                    failures);
        if (!failures.isEmpty()) throw failures.getFirst();
    }

    private void ask(Command<?> command, List<CompletionException> failures) {
        try {
            joined(homeroom.ask(command));
        } catch (CompletionException e) {
            failures.add(e);
        }
    }

    private static <T> T joined(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
