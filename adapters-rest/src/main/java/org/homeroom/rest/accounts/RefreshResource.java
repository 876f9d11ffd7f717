package org.homeroom.rest.accounts;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.Homeroom;
import org.homeroom.application.accounts.RefreshTokens;
import org.homeroom.application.accounts.RefreshTokens.Renewal;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.SessionRefusal;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.accounts.sessions.TerminateSession;
import org.homeroom.domain.accounts.sessions.UseSession;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;

/** Keeps a session going beyond its short-lived access tokens, until it is ended. */
@Path("/v1")
@Tag(name = "Sessions")
public class RefreshResource {

    private final Desk desk;
    private final Caller caller;
    private final Homeroom homeroom;
    private final KeyedHashes hashes;
    private final RefreshTokens refreshTokens;
    private final SessionTokens tokens;
    private final SessionTerms terms;

    RefreshResource(
            Desk desk,
            Caller caller,
            Homeroom homeroom,
            KeyedHashes hashes,
            RefreshTokens refreshTokens,
            SessionTokens tokens,
            SessionTerms terms) {
        this.desk = desk;
        this.caller = caller;
        this.homeroom = homeroom;
        this.hashes = hashes;
        this.refreshTokens = refreshTokens;
        this.tokens = tokens;
        this.terms = terms;
    }

    /** Good for one use. Only who holds it can renew the session, so it is kept where nobody else reads. */
    public record Refresh(@NotBlank String refreshToken) {

        @Override
        public String toString() {
            return "Refresh";
        }
    }

    public record Renewed(String accessToken, Instant expiresAt, String refreshToken) {

        @Override
        public String toString() {
            return "Renewed";
        }
    }

    /** @param secret which, with the session, is the token */
    private record Named(SessionId session, String secret) {

        static Optional<Named> read(String token) {
            var parts = token.strip().split("\\.", 2);
            try {
                return parts.length == 2
                        ? Optional.of(new Named(new SessionId(UUID.fromString(parts[0])), parts[1]))
                        : Optional.empty();
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        static Named fresh(SessionId session) {
            return new Named(session, Codes.secret());
        }

        String text() {
            return session.value() + "." + secret;
        }
    }

    @POST
    @Path("/me/session/refresh-token")
    @Authenticated
    @Operation(operationId = "issueRefreshToken", summary = "Get the token that renews this session, once")
    @APIResponseSchema(value = Refresh.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> issue() {
        var next = Named.fresh(caller.session());
        var me = caller.account();
        return Uni.createFrom()
                .completionStage(() ->
                        refreshTokens.issue(next.session(), me, hashes.refreshToken(next.session(), next.secret())))
                .map(done -> Response.status(201)
                        .header("Cache-Control", "no-store")
                        .entity(new Refresh(next.text()))
                        .build());
    }

    @POST
    @Path("/session-tokens")
    @Operation(operationId = "renewSession", summary = "Get a new access token, and the refresh token for next time")
    @APIResponseSchema(value = Renewed.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> renew(@Valid @NotNull Refresh named) {
        return Named.read(named.refreshToken())
                .map(this::renew)
                .orElseGet(() -> Uni.createFrom().item(notAccepted()));
    }

    private Uni<Response> renew(Named named) {
        var next = Named.fresh(named.session());
        return Uni.createFrom()
                .completionStage(() -> refreshTokens.renew(
                        named.session(),
                        hashes.refreshToken(named.session(), named.secret()),
                        hashes.refreshToken(next.session(), next.secret())))
                .flatMap(renewal -> answer(renewal, next));
    }

    private Uni<Response> answer(Renewal renewal, Named next) {
        var account = renewal.account();
        if (account == null) return Uni.createFrom().item(notAccepted());
        return switch (renewal.kind()) {
            case RENEWED -> ifItCounts(account, next);
            case STOLEN -> end(account, next.session());
            case JUST_REPLACED, UNKNOWN -> Uni.createFrom().item(notAccepted());
        };
    }

    private Uni<Response> ifItCounts(AccountId account, Named next) {
        return Uni.createFrom()
                .completionStage(() -> homeroom.consider(new UseSession(next.session(), account, terms)))
                .map(outcome -> outcome instanceof Outcome.Refused(var reason, var events)
                        ? Problem.of(reason).toResponse()
                        : renewed(account, next));
    }

    private Response renewed(AccountId account, Named next) {
        var token = tokens.issue(new SessionOpened(next.session(), account, desk.now()));
        return Response.ok(new Renewed(token.text(), token.expiresAt(), next.text()))
                .header("Cache-Control", "no-store")
                .build();
    }

    private Uni<Response> end(AccountId account, SessionId session) {
        return desk.askAsNobody(new TerminateSession(session, account, desk.now()), answer -> Response.noContent())
                .call(ended -> Uni.createFrom().completionStage(() -> refreshTokens.forget(session)))
                .map(ended -> Problem.of(SessionRefusal.SESSION_TERMINATED).toResponse());
    }

    private static Response notAccepted() {
        return Problem.of(401, "REFRESH_TOKEN_NOT_ACCEPTED", "Sign in anew").toResponse();
    }
}
