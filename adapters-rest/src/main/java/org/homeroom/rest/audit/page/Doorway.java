package org.homeroom.rest.audit.page;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.homeroom.application.Homeroom;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.SessionRefusal;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.accounts.sessions.UseSession;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.rest.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at a page that the service writes: such pages have no script that keeps a token, and so the browser keeps it
 * where no script reads it. The cookie is sent to these pages alone, and never from another site.
 */
@ApplicationScoped
class Doorway {

    static final String COOKIE = "homeroom-audit";
    private static final String PAGES = "/audit";

    private final JWTParser tokens;
    private final Homeroom homeroom;
    private final SessionTerms terms;

    Doorway(JWTParser tokens, Homeroom homeroom, SessionTerms terms) {
        this.tokens = tokens;
        this.homeroom = homeroom;
        this.terms = terms;
    }

    sealed interface Visitor {

        /** Nobody whom the service knows, or not any more. */
        record Stranger() implements Visitor {}

        /** Has yet to name the code of the second factor. */
        record BeforeSecondFactor(AccountId account, SessionId session) implements Visitor {}

        record Inside(AccountId account, SessionId session) implements Visitor {}
    }

    /** Waits for the store. */
    Visitor visitor(@Nullable String cookie) {
        if (cookie == null || cookie.isBlank()) return new Visitor.Stranger();
        try {
            return visitor(tokens.parse(cookie));
        } catch (ParseException | IllegalArgumentException e) {
            return new Visitor.Stranger();
        }
    }

    private Visitor visitor(JsonWebToken token) {
        if (token.getSubject() == null || token.getClaim(Caller.SESSION) == null) return new Visitor.Stranger();
        var account = new AccountId(UUID.fromString(token.getSubject()));
        var session = new SessionId(UUID.fromString(token.getClaim(Caller.SESSION)));
        var outcome = homeroom.consider(new UseSession(session, account, terms))
                .toCompletableFuture()
                .join();
        if (!(outcome instanceof Outcome.Refused(var reason, var events))) return new Visitor.Inside(account, session);
        return reason == SessionRefusal.SECOND_FACTOR_REQUIRED
                ? new Visitor.BeforeSecondFactor(account, session)
                : new Visitor.Stranger();
    }

    /** Ends with the browser, if the token does not before. */
    static NewCookie letIn(String token, boolean secure) {
        return cookie(token, NewCookie.DEFAULT_MAX_AGE, secure);
    }

    static NewCookie letOut(boolean secure) {
        return cookie("", 0, secure);
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(PAGES)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
