package org.homeroom.rest.accounts;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.Homeroom;
import org.homeroom.application.accounts.PasswordSignIns;
import org.homeroom.application.accounts.Passwords;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.application.secrets.PasswordShapes;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.CredentialId;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.ChangeCredential;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;

/** A password, for those who want one. A code by phone signs in as well, and serves where it is forgotten. */
@Path("/v1")
@Tag(name = "Sessions")
public class PasswordResource {

    private static final int LONGEST_TEXT = 1000;

    private final Desk desk;
    private final Caller caller;
    private final Homeroom homeroom;
    private final Phones phones;
    private final KeyedHashes hashes;
    private final Passwords passwords;
    private final PasswordSignIns signIns;
    private final SessionTerms terms;
    private final SessionTokens tokens;

    PasswordResource(
            Desk desk,
            Caller caller,
            Homeroom homeroom,
            Phones phones,
            KeyedHashes hashes,
            Passwords passwords,
            PasswordSignIns signIns,
            SessionTerms terms,
            SessionTokens tokens) {
        this.desk = desk;
        this.caller = caller;
        this.homeroom = homeroom;
        this.phones = phones;
        this.hashes = hashes;
        this.passwords = passwords;
        this.signIns = signIns;
        this.terms = terms;
        this.tokens = tokens;
    }

    /** Says itself to nobody. */
    public record NewPassword(
            @NotNull @Size(max = LONGEST_TEXT) String password) {

        @Override
        public String toString() {
            return "NewPassword";
        }
    }

    public record PasswordSignIn(
            @NotBlank String phone,
            @NotNull @Size(max = LONGEST_TEXT) String password) {

        @Override
        public String toString() {
            return "PasswordSignIn";
        }
    }

    @PUT
    @Path("/me/password")
    @Authenticated
    @Operation(operationId = "changePassword", summary = "Take a password; all my other sessions end")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> change(@Valid @NotNull NewPassword wanted) {
        var me = caller.account();
        var credential = new CredentialId(UUID.randomUUID());
        var command = new ChangeCredential(
                credential, me, caller.session(), PasswordShapes.of(wanted.password()), terms, desk.now());
        var password = PasswordShapes.normal(wanted.password());
        return Uni.createFrom()
                .completionStage(() -> homeroom.consider(command))
                .flatMap(outcome -> outcome instanceof Outcome.Refused(var reason, var events)
                        ? Uni.createFrom().item(Problem.of(reason).toResponse())
                        : Uni.createFrom()
                                .completionStage(() -> passwords.keep(credential, me, password))
                                .flatMap(kept -> desk.ask(me, command))
                                .call(response -> response.getStatus() == 204
                                        ? Uni.createFrom().completionStage(() -> passwords.forgetAllBut(credential, me))
                                        : Uni.createFrom().voidItem()));
    }

    @POST
    @Path("/password-sign-ins")
    @Operation(operationId = "signInWithPassword", summary = "Sign in by number and password")
    @APIResponseSchema(value = RegistrationResource.Session.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> signIn(@Valid @NotNull PasswordSignIn named) {
        return phones.with(
                named.phone(),
                number -> Uni.createFrom()
                        .completionStage(() -> signIns.check(
                                hashes.phone(number),
                                PasswordShapes.normal(named.password()),
                                new SessionId(UUID.randomUUID()),
                                desk.now()))
                        .flatMap(command -> desk.askAsNobody(
                                command,
                                answer -> Response.ok(
                                        RegistrationResource.session(Desk.the(SessionOpened.class, answer), tokens)))));
    }
}
