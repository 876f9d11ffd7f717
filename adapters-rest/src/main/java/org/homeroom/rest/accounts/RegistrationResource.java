package org.homeroom.rest.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.CodeChannel;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.AccountRefusal;
import org.homeroom.domain.accounts.AccountTerms;
import org.homeroom.domain.accounts.ConfirmContact;
import org.homeroom.domain.accounts.StartRegistration;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;

/**
 * Registration by phone: a code goes to the number, and whoever names it has the account. Whether somebody has the number
 * already never shows before the code is named.
 */
@Path("/v1")
@Tag(name = "Accounts")
public class RegistrationResource {

    private final Desk desk;
    private final Phones phones;
    private final KeyedHashes hashes;
    private final CodeChannel channel;
    private final SessionTokens tokens;

    RegistrationResource(Desk desk, Phones phones, KeyedHashes hashes, CodeChannel channel, SessionTokens tokens) {
        this.desk = desk;
        this.phones = phones;
        this.hashes = hashes;
        this.channel = channel;
        this.tokens = tokens;
    }

    /** @param kind for whom: a grown-up, or a pupil on the pupil's own phone */
    public record Registration(
            @NotBlank String phone, @NotNull AccountKind kind) {}

    /** @param attempt to be named with the code */
    public record CodeSent(UUID attempt, Instant expiresAt) {}

    public record Confirmation(
            @NotBlank String phone, @NotBlank String code) {}

    public record Session(UUID account, String accessToken, Instant expiresAt) {}

    @POST
    @Path("/registrations")
    @Operation(operationId = "startRegistration", summary = "Ask for a code to register with a phone number")
    @APIResponseSchema(value = CodeSent.class, responseCode = "202", responseDescription = "OK")
    public Uni<Response> start(@Valid @NotNull Registration registration, @Context HttpHeaders headers) {
        if (inSession(headers)) return refused();
        return phones.with(registration.phone(), number -> {
            var attempt = new AttemptId(UUID.randomUUID());
            var code = Codes.confirmation();
            var now = desk.now();
            var command = new StartRegistration(
                    attempt,
                    hashes.phone(number),
                    registration.kind(),
                    hashes.code(attempt, code),
                    AccountTerms.DEFAULT,
                    now);
            return desk.askAsNobody(command, answer -> Response.accepted(sent(attempt, now)))
                    .call(response -> response.getStatus() == 202
                            ? Uni.createFrom().completionStage(() -> channel.send(attempt, number, code))
                            : Uni.createFrom().voidItem());
        });
    }

    /** A registration that is asked for in somebody's session would be mixed up with that somebody. Source: ACC-14. */
    static boolean inSession(HttpHeaders headers) {
        return headers.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
    }

    static Uni<Response> refused() {
        return Uni.createFrom()
                .item(Problem.of(AccountRefusal.SESSION_IDENTITY_CONFLICT).toResponse());
    }

    static CodeSent sent(AttemptId attempt, Instant at) {
        return new CodeSent(attempt.value(), at.plus(AccountTerms.DEFAULT.codeLifetime()));
    }

    @POST
    @Path("/registrations/{attempt}/confirmation")
    @Operation(operationId = "confirmRegistration", summary = "Name the code; the number becomes an account")
    @APIResponseSchema(value = Session.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> confirm(
            UUID attempt, @Valid @NotNull Confirmation confirmation, @Context HttpHeaders headers) {
        if (inSession(headers)) return refused();
        return phones.with(confirmation.phone(), number -> {
            var id = new AttemptId(attempt);
            var account = new AccountId(UUID.randomUUID());
            var command = new ConfirmContact(
                    id,
                    hashes.phone(number),
                    Personal.of(account, number),
                    hashes.code(id, confirmation.code()),
                    account,
                    new SessionId(UUID.randomUUID()),
                    AccountTerms.DEFAULT,
                    desk.now());
            return desk.askAsNobody(
                    command,
                    answer -> Response.status(201).entity(session(Desk.the(SessionOpened.class, answer), tokens)));
        });
    }

    static Session session(SessionOpened opened, SessionTokens tokens) {
        var token = tokens.issue(opened);
        return new Session(opened.account().value(), token.text(), token.expiresAt());
    }
}
