package org.homeroom.rest;

import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.homeroom.domain.accounts.facts.AccountId;

/** Who asks. Taken from the bearer token, never from what the request says. */
@RequestScoped
public class Caller {

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
}
