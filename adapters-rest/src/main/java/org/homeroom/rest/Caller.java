package org.homeroom.rest;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;

/** Who asks. Taken from the bearer token, never from what the request says. */
@RequestScoped
public class Caller {

    /** The claim of a token that names the session. */
    public static final String SESSION = "sid";

    private final JsonWebToken token;

    Caller(JsonWebToken token) {
        this.token = token;
    }

    public AccountId account() {
        try {
            return new AccountId(UUID.fromString(token.getSubject()));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new UnauthorizedException(e);
        }
    }

    /** Until when the token is good. */
    public Instant until() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    public SessionId session() {
        try {
            return new SessionId(UUID.fromString(token.getClaim(SESSION)));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new UnauthorizedException(e);
        }
    }
}
