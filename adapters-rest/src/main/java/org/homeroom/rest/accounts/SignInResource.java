package org.homeroom.rest.accounts;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.CodeChannel;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.AccountTerms;
import org.homeroom.domain.accounts.OpenSession;
import org.homeroom.domain.accounts.StartSignIn;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.rest.Desk;
import org.homeroom.rest.accounts.RegistrationResource.Confirmation;

/** Sign-in by phone and code. Whether a number has an account never shows before the code is named. */
@Path("/v1")
@Tag(name = "Accounts")
public class SignInResource {

    private final Desk desk;
    private final Phones phones;
    private final KeyedHashes hashes;
    private final CodeChannel channel;
    private final SessionTokens tokens;

    SignInResource(Desk desk, Phones phones, KeyedHashes hashes, CodeChannel channel, SessionTokens tokens) {
        this.desk = desk;
        this.phones = phones;
        this.hashes = hashes;
        this.channel = channel;
        this.tokens = tokens;
    }

    public record SignIn(@NotBlank String phone) {}

    @POST
    @Path("/sign-ins")
    @Operation(operationId = "startSignIn", summary = "Ask for a code to sign in")
    @APIResponseSchema(value = RegistrationResource.CodeSent.class, responseCode = "202", responseDescription = "OK")
    public Uni<Response> start(@Valid @NotNull SignIn signIn) {
        return phones.with(signIn.phone(), number -> {
            var attempt = new AttemptId(UUID.randomUUID());
            var code = Codes.confirmation();
            var now = desk.now();
            var command = new StartSignIn(
                    attempt, hashes.phone(number), hashes.code(attempt, code), AccountTerms.DEFAULT, now);
            return desk.askAsNobody(command, answer -> Response.accepted(RegistrationResource.sent(attempt, now)))
                    .call(response -> response.getStatus() == 202
                            ? Uni.createFrom().completionStage(() -> channel.send(attempt, number, code))
                            : Uni.createFrom().voidItem());
        });
    }

    @POST
    @Path("/sign-ins/{attempt}/confirmation")
    @Operation(operationId = "confirmSignIn", summary = "Name the code; a session opens")
    @APIResponseSchema(value = RegistrationResource.Session.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> confirm(UUID attempt, @Valid @NotNull Confirmation confirmation) {
        return phones.with(confirmation.phone(), number -> {
            var id = new AttemptId(attempt);
            var command = new OpenSession(
                    new SessionId(UUID.randomUUID()),
                    id,
                    hashes.phone(number),
                    hashes.code(id, confirmation.code()),
                    AccountTerms.DEFAULT,
                    desk.now());
            return desk.askAsNobody(
                    command,
                    answer -> Response.ok(RegistrationResource.session(Desk.the(SessionOpened.class, answer), tokens)));
        });
    }
}
