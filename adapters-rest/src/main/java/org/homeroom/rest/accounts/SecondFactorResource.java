package org.homeroom.rest.accounts;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.CodeChannel;
import org.homeroom.application.accounts.SecondFactors;
import org.homeroom.application.accounts.SecondFactors.SecondFactor;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.application.secrets.OneTimePasswords;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.accounts.facts.FactorId;
import org.homeroom.domain.accounts.facts.FactorKind;
import org.homeroom.domain.accounts.facts.SessionEvent.SecondFactorCodeIssued;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.accounts.sessions.ConfirmSignIn;
import org.homeroom.domain.accounts.sessions.DisableSecondFactor;
import org.homeroom.domain.accounts.sessions.EnableSecondFactor;
import org.homeroom.domain.accounts.sessions.OfferSecondFactor;
import org.homeroom.domain.accounts.sessions.Proof;
import org.homeroom.domain.accounts.sessions.SendSecondFactorCode;
import org.homeroom.domain.accounts.sessions.SessionRefusal;
import org.homeroom.domain.accounts.sessions.SessionTerms;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.rest.BeforeSecondFactor;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.RegistrationResource.CodeSent;
import org.jspecify.annotations.Nullable;

/** The second factor of a sign-in: a code of an authenticator app, or one that is sent. Source: ACC-22. */
@Path("/v1")
@Authenticated
@Tag(name = "Sessions")
public class SecondFactorResource {

    private final Desk desk;
    private final Caller caller;
    private final SecondFactors factors;
    private final SessionTerms terms;
    private final KeyedHashes hashes;
    private final CodeChannel channel;

    SecondFactorResource(
            Desk desk,
            Caller caller,
            SecondFactors factors,
            SessionTerms terms,
            KeyedHashes hashes,
            CodeChannel channel) {
        this.desk = desk;
        this.caller = caller;
        this.factors = factors;
        this.terms = terms;
        this.hashes = hashes;
        this.channel = channel;
    }

    public record SetUp(@NotNull FactorKind kind) {}

    /**
     * @param secret for the authenticator app, in base32; shown this once
     * @param uri the same, as the app reads it from a QR code
     */
    public record Begun(@Nullable String secret, @Nullable String uri) {}

    public record Known(FactorKind kind, boolean enabled) {}

    /** @param attempt which code it is, where it was sent; none for a code of an authenticator app */
    public record FactorCode(
            @NotBlank String code, @Nullable UUID attempt) {}

    @GET
    @Path("/me/second-factor")
    @BeforeSecondFactor
    @Operation(operationId = "getSecondFactor", summary = "Which second factor I have or am setting up")
    @APIResponseSchema(value = Known.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> known() {
        return withFactor(
                caller.account(),
                (me, factor) -> Uni.createFrom()
                        .item(Response.ok(new Known(factor.kind(), factor.inForce()))
                                .build()));
    }

    @POST
    @Path("/me/second-factor")
    @BeforeSecondFactor
    @Operation(operationId = "setUpSecondFactor", summary = "Begin to set up a second factor; a code will enable it")
    @APIResponseSchema(value = Begun.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> setUp(@Valid @NotNull SetUp wanted) {
        var me = caller.account();
        var secret = wanted.kind() == FactorKind.AUTHENTICATOR ? OneTimePasswords.newSecret() : null;
        var command = new OfferSecondFactor(
                new FactorId(UUID.randomUUID()),
                me,
                wanted.kind(),
                secret == null ? null : Personal.of(me, secret),
                desk.now());
        var begun = new Begun(secret, secret == null ? null : OneTimePasswords.uri(secret));
        return desk.ask(
                me,
                command,
                answer ->
                        Response.status(201).header("Cache-Control", "no-store").entity(begun));
    }

    @POST
    @Path("/me/second-factor/codes")
    @BeforeSecondFactor
    @Operation(operationId = "sendSecondFactorCode", summary = "Have a code sent to my phone")
    @APIResponseSchema(value = CodeSent.class, responseCode = "202", responseDescription = "OK")
    public Uni<Response> send() {
        return send(caller.account());
    }

    /** The same for somebody who did not come with a bearer token; whoever calls this knows who it is. */
    @PermitAll
    public Uni<Response> send(AccountId who) {
        return withFactor(who, (me, factor) -> {
            var attempt = new AttemptId(UUID.randomUUID());
            var code = Codes.confirmation();
            var command = new SendSecondFactorCode(
                    attempt, me, factor.factor(), hashes.code(attempt, code), terms, desk.now());
            var number = factor.number();
            return desk.ask(me, command, answer -> {
                        var issued = Desk.the(SecondFactorCodeIssued.class, answer);
                        return Response.accepted(new CodeSent(attempt.value(), issued.expiresAt()));
                    })
                    .call(response -> response.getStatus() == 202 && number != null
                            ? Uni.createFrom().completionStage(() -> channel.send(attempt, number, code))
                            : Uni.createFrom().voidItem());
        });
    }

    @PUT
    @Path("/me/second-factor")
    @BeforeSecondFactor
    @Operation(operationId = "enableSecondFactor", summary = "Name a code of it; from then on every sign-in needs one")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> enable(@Valid @NotNull FactorCode named) {
        var session = caller.session();
        return withProof(
                caller.account(),
                named,
                (me, factor) -> proof -> new EnableSecondFactor(factor, me, session, proof, terms, desk.now()));
    }

    @POST
    @Path("/me/session/confirmation")
    @BeforeSecondFactor
    @Operation(operationId = "confirmSession", summary = "Name the second factor's code; the session counts")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> confirm(@Valid @NotNull FactorCode named) {
        return confirm(caller.account(), caller.session(), named);
    }

    /** The same for somebody who did not come with a bearer token; whoever calls this knows who it is. */
    @PermitAll
    public Uni<Response> confirm(AccountId who, SessionId session, FactorCode named) {
        return withProof(
                who, named, (me, factor) -> proof -> new ConfirmSignIn(session, me, factor, proof, terms, desk.now()));
    }

    @POST
    @Path("/me/second-factor/removals")
    @Operation(operationId = "disableSecondFactor", summary = "Name a code of it; from then on a sign-in needs none")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> disable(@Valid @NotNull FactorCode named) {
        return withProof(
                caller.account(),
                named,
                (me, factor) -> proof -> new DisableSecondFactor(factor, me, proof, terms, desk.now()));
    }

    private Uni<Response> withProof(
            AccountId who, FactorCode named, BiFunction<AccountId, FactorId, Function<Proof, Command<?>>> command) {
        return withFactor(
                who,
                (me, factor) -> desk.ask(me, command.apply(me, factor.factor()).apply(proof(factor, named))));
    }

    private Proof proof(SecondFactor factor, FactorCode named) {
        if (named.attempt() == null) {
            var secret = factor.secret();
            return new Proof.Shown(secret == null ? null : OneTimePasswords.stepOf(secret, named.code(), desk.now()));
        }
        var attempt = new AttemptId(named.attempt());
        return new Proof.Sent(attempt, hashes.code(attempt, named.code()));
    }

    private Uni<Response> withFactor(AccountId me, BiFunction<AccountId, SecondFactor, Uni<Response>> work) {
        return Uni.createFrom()
                .completionStage(() -> factors.find(me))
                .flatMap(found -> found.map(factor -> work.apply(me, factor))
                        .orElseGet(() -> Uni.createFrom()
                                .item(Problem.of(SessionRefusal.SECOND_FACTOR_UNKNOWN)
                                        .toResponse())));
    }
}
