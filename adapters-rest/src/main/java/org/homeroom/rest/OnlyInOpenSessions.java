package org.homeroom.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import org.homeroom.application.Homeroom;
import org.homeroom.domain.accounts.sessions.SessionRefusal;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.accounts.sessions.UseSession;
import org.homeroom.domain.kernel.Outcome;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Lets nobody in whose session was ended or has yet to pass the second factor. A token says which session it is; whether
 * that still counts, the log says, so that an end holds at once and on every node. Source: ACC-20, ACC-22.
 */
class OnlyInOpenSessions {

    private final Homeroom homeroom;
    private final Caller caller;
    private final SessionTerms terms;

    OnlyInOpenSessions(Homeroom homeroom, Caller caller, SessionTerms terms) {
        this.homeroom = homeroom;
        this.caller = caller;
        this.terms = terms;
    }

    @ServerRequestFilter
    Uni<@Nullable Response> onlyInOpenSessions(ResourceInfo asked) {
        if (!needsSession(asked)) return Uni.createFrom().nullItem();
        var use = new UseSession(caller.session(), caller.account(), terms);
        return Uni.createFrom().completionStage(() -> homeroom.consider(use)).map(outcome -> answer(outcome, asked));
    }

    private static boolean needsSession(ResourceInfo asked) {
        return asked.getResourceClass().isAnnotationPresent(Authenticated.class)
                || asked.getResourceMethod().isAnnotationPresent(Authenticated.class);
    }

    private static @Nullable Response answer(Outcome outcome, ResourceInfo asked) {
        if (!(outcome instanceof Outcome.Refused(var reason, var events))) return null;
        if (reason == SessionRefusal.SECOND_FACTOR_REQUIRED
                && asked.getResourceMethod().isAnnotationPresent(BeforeSecondFactor.class)) return null;
        return Problem.of(reason).toResponse();
    }
}
