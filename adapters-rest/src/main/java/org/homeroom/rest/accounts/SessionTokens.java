package org.homeroom.rest.accounts;

import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.rest.Caller;

/** Makes the bearer tokens of sessions: signed, short-lived, naming the account and the session and nothing else. */
@ApplicationScoped
class SessionTokens {

    private final Duration lifetime;

    SessionTokens(@ConfigProperty(name = "homeroom.session-token.lifetime") Duration lifetime) {
        this.lifetime = lifetime;
    }

    Token issue(SessionOpened session) {
        var expires = session.at().plus(lifetime);
        var token = Jwt.subject(session.account().value().toString())
                .claim(Caller.SESSION, session.session().value().toString())
                .issuedAt(session.at())
                .expiresAt(expires)
                .sign();
        return new Token(token, expires);
    }

    record Token(String text, Instant expiresAt) {}
}
