package org.homeroom.application.feed;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.Homeroom;
import org.homeroom.application.chats.OpenChats;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.accounts.sessions.UseSession;
import org.homeroom.domain.kernel.Outcome;

/** Finds out what somebody may be told, as long as the session counts. */
public final class Sights {

    private final OpenChats open;
    private final Homeroom homeroom;
    private final SessionTerms sessions;
    private final Clock clock;

    public Sights(OpenChats open, Homeroom homeroom, SessionTerms sessions, Clock clock) {
        this.open = open;
        this.homeroom = homeroom;
        this.sessions = sessions;
        this.clock = clock;
    }

    CompletionStage<Sight> of(AccountId account, SessionId session) {
        return homeroom.consider(new UseSession(session, account, sessions))
                .thenCompose(outcome -> outcome instanceof Outcome.Refused
                        ? CompletableFuture.completedStage(new Sight(Map.of(), Set.of(), false))
                        : open.of(account, clock.instant()).thenApply(Sights::sight));
    }

    private static Sight sight(OpenChats.Found found) {
        return new Sight(found.since(), found.watched(), true);
    }
}
