package org.homeroom.rest.accounts;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.LoginHash;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.LinkLoginIdentity;
import org.homeroom.domain.accounts.sessions.SessionRefusal;
import org.homeroom.domain.accounts.sessions.SignInWithIdentity;
import org.homeroom.domain.accounts.sessions.UnlinkLoginIdentity;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;

/**
 * Signing in by an identity of an outside provider. No answer tells whether an identity has an account here, but to who
 * can prove to be its holder. Source: ACC-16, ACC-17.
 */
@Path("/v1")
@Tag(name = "Sessions")
public class LoginIdentityResource {

    private static final int LONGEST_TOKEN = 8000;

    private final Desk desk;
    private final Caller caller;
    private final LoginProvider provider;
    private final SessionTokens tokens;

    LoginIdentityResource(Desk desk, Caller caller, LoginProvider provider, SessionTokens tokens) {
        this.desk = desk;
        this.caller = caller;
        this.provider = provider;
        this.tokens = tokens;
    }

    /** @param idToken as the provider issued it for this service, a few minutes ago at most */
    public record Identity(
            @NotBlank @Size(max = LONGEST_TOKEN) String idToken) {

        @Override
        public String toString() {
            return "Identity";
        }
    }

    @PUT
    @Path("/me/login-identity")
    @Authenticated
    @Operation(operationId = "linkLoginIdentity", summary = "Sign in by this identity too, from now on")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> link(@Valid @NotNull Identity identity) {
        var me = caller.account();
        return vouchedFor(identity, login -> desk.ask(me, new LinkLoginIdentity(login, me, desk.now())));
    }

    @DELETE
    @Path("/me/login-identity")
    @Authenticated
    @Operation(operationId = "unlinkLoginIdentity", summary = "Sign in by no outside identity any more")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> unlink() {
        var me = caller.account();
        return desk.ask(me, new UnlinkLoginIdentity(me, desk.now()));
    }

    @POST
    @Path("/identity-sign-ins")
    @Operation(operationId = "signInWithIdentity", summary = "Sign in by an identity that was linked")
    @APIResponseSchema(value = RegistrationResource.Session.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> signIn(@Valid @NotNull Identity identity) {
        return vouchedFor(
                identity,
                login -> desk.askAsNobody(
                        new SignInWithIdentity(new SessionId(UUID.randomUUID()), login, desk.now()),
                        answer -> Response.ok(
                                RegistrationResource.session(Desk.the(SessionOpened.class, answer), tokens))));
    }

    private Uni<Response> vouchedFor(Identity identity, Function<LoginHash, Uni<Response>> work) {
        return provider.whoIs(identity.idToken())
                .flatMap(known -> known.map(work)
                        .orElseGet(() -> Uni.createFrom()
                                .item(Problem.of(SessionRefusal.LOGIN_IDENTITY_NOT_ACCEPTED)
                                        .toResponse())));
    }
}
