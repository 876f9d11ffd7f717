package org.homeroom.rest.accounts;

import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_INVALID;

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
import org.homeroom.application.memberships.Invitations;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.AccountTerms;
import org.homeroom.domain.accounts.ConfirmContact;
import org.homeroom.domain.accounts.EmailTerms;
import org.homeroom.domain.accounts.OpenSession;
import org.homeroom.domain.accounts.StartEmailRegistration;
import org.homeroom.domain.accounts.StartEmailRegistrationByLink;
import org.homeroom.domain.accounts.StartSignIn;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.InvitedPupil;
import org.homeroom.domain.memberships.facts.InvitedTo;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.RegistrationResource.CodeSent;
import org.homeroom.rest.accounts.RegistrationResource.Session;
import org.jspecify.annotations.Nullable;

/**
 * Registration and sign-in by e-mail, for pupils of the first grades whom the school has invited. Whether an address has
 * an account never shows before the code is named.
 */
@Path("/v1")
@Tag(name = "Accounts")
public class EmailResource {

    private final Desk desk;
    private final Emails emails;
    private final KeyedHashes hashes;
    private final Invitations invitations;
    private final CodeChannel channel;
    private final SessionTokens tokens;

    EmailResource(
            Desk desk,
            Emails emails,
            KeyedHashes hashes,
            Invitations invitations,
            CodeChannel channel,
            SessionTokens tokens) {
        this.desk = desk;
        this.emails = emails;
        this.hashes = hashes;
        this.invitations = invitations;
        this.channel = channel;
        this.tokens = tokens;
    }

    /** @param invitation the code that the school handed out; nobody registers by e-mail without one */
    public record EmailRegistration(
            @NotBlank String email, @Nullable String invitation) {}

    public record EmailConfirmation(
            @NotBlank String email, @NotBlank String code) {}

    public record EmailSignIn(@NotBlank String email) {}

    @POST
    @Path("/email-registrations")
    @Operation(operationId = "startEmailRegistration", summary = "Ask for a code to register with an e-mail address")
    @APIResponseSchema(value = CodeSent.class, responseCode = "202", responseDescription = "OK")
    public Uni<Response> register(@Valid @NotNull EmailRegistration registration, @Context HttpHeaders headers) {
        if (RegistrationResource.inSession(headers)) return RegistrationResource.refused();
        return emails.with(registration.email(), address -> {
            var code = registration.invitation();
            return code == null || code.isBlank()
                    ? start(address, (InvitedPupil) null)
                    : Uni.createFrom()
                            .completionStage(() -> invitations.pupil(hashes.invitation(code)))
                            .flatMap(pupil -> pupil.map(invited -> start(address, invited))
                                    .orElseGet(() -> startByLink(address, code)));
        });
    }

    private Uni<Response> startByLink(String address, String invitation) {
        return Uni.createFrom()
                .completionStage(() -> invitations.open(hashes.invitation(invitation)))
                .flatMap(link -> link.map(to -> start(address, to))
                        .orElseGet(() -> Uni.createFrom()
                                .item(Problem.of(INVITATION_INVALID).toResponse())));
    }

    private Uni<Response> start(String address, InvitedTo to) {
        return send(
                address,
                (attempt, code, now) -> new StartEmailRegistrationByLink(
                        attempt,
                        hashes.email(address),
                        to,
                        hashes.code(attempt, code),
                        AccountTerms.DEFAULT,
                        EmailTerms.DEFAULT,
                        now));
    }

    private Uni<Response> start(String address, @Nullable InvitedPupil invited) {
        return send(
                address,
                (attempt, code, now) -> new StartEmailRegistration(
                        attempt,
                        hashes.email(address),
                        invited,
                        hashes.code(attempt, code),
                        AccountTerms.DEFAULT,
                        EmailTerms.DEFAULT,
                        now));
    }

    @POST
    @Path("/email-registrations/{attempt}/confirmation")
    @Operation(operationId = "confirmEmailRegistration", summary = "Name the code; the address becomes an account")
    @APIResponseSchema(value = Session.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> confirmRegistration(
            UUID attempt, @Valid @NotNull EmailConfirmation confirmation, @Context HttpHeaders headers) {
        if (RegistrationResource.inSession(headers)) return RegistrationResource.refused();
        return emails.with(confirmation.email(), address -> {
            var id = new AttemptId(attempt);
            var account = new AccountId(UUID.randomUUID());
            return session(
                    201,
                    new ConfirmContact(
                            id,
                            hashes.email(address),
                            Personal.of(account, address),
                            hashes.code(id, confirmation.code()),
                            account,
                            new SessionId(UUID.randomUUID()),
                            AccountTerms.DEFAULT,
                            desk.now()));
        });
    }

    @POST
    @Path("/email-sign-ins")
    @Operation(operationId = "startEmailSignIn", summary = "Ask for a code to sign in by e-mail")
    @APIResponseSchema(value = CodeSent.class, responseCode = "202", responseDescription = "OK")
    public Uni<Response> signIn(@Valid @NotNull EmailSignIn signIn) {
        return emails.with(
                signIn.email(),
                address -> send(
                        address,
                        (attempt, code, now) -> new StartSignIn(
                                attempt,
                                hashes.email(address),
                                hashes.code(attempt, code),
                                AccountTerms.DEFAULT,
                                now)));
    }

    @POST
    @Path("/email-sign-ins/{attempt}/confirmation")
    @Operation(operationId = "confirmEmailSignIn", summary = "Name the code that came by e-mail; a session opens")
    @APIResponseSchema(value = Session.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> confirmSignIn(UUID attempt, @Valid @NotNull EmailConfirmation confirmation) {
        return emails.with(confirmation.email(), address -> {
            var id = new AttemptId(attempt);
            return session(
                    200,
                    new OpenSession(
                            new SessionId(UUID.randomUUID()),
                            id,
                            hashes.email(address),
                            hashes.code(id, confirmation.code()),
                            AccountTerms.DEFAULT,
                            desk.now()));
        });
    }

    private interface Wish {
        Command<?> with(AttemptId attempt, String code, Instant now);
    }

    private Uni<Response> send(String address, Wish wish) {
        var attempt = new AttemptId(UUID.randomUUID());
        var code = Codes.confirmation();
        var now = desk.now();
        return desk.askAsNobody(
                        wish.with(attempt, code, now),
                        answer -> Response.accepted(RegistrationResource.sent(attempt, now)))
                .call(response -> response.getStatus() == 202
                        ? Uni.createFrom().completionStage(() -> channel.send(attempt, address, code))
                        : Uni.createFrom().voidItem());
    }

    private Uni<Response> session(int status, Command<?> command) {
        return desk.askAsNobody(
                command,
                answer -> Response.status(status)
                        .entity(RegistrationResource.session(Desk.the(SessionOpened.class, answer), tokens)));
    }
}
