package org.homeroom.rest.accounts;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.CodeChannel;
import org.homeroom.application.secrets.Codes;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.AccountTerms;
import org.homeroom.domain.accounts.RebindContact;
import org.homeroom.domain.accounts.StartRebinding;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AttemptId;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.accounts.RegistrationResource.CodeSent;

/** Support gives an account another number, whose bearer tells the code that was sent to it. */
@Path("/v1/operations/rebindings")
@Authenticated
@Tag(name = "Operations")
public class RebindingResource {

    private final Desk desk;
    private final Caller caller;
    private final Phones phones;
    private final KeyedHashes hashes;
    private final CodeChannel channel;

    RebindingResource(Desk desk, Caller caller, Phones phones, KeyedHashes hashes, CodeChannel channel) {
        this.desk = desk;
        this.caller = caller;
        this.phones = phones;
        this.hashes = hashes;
        this.channel = channel;
    }

    /** @param phone that the account shall have */
    public record Rebinding(@NotNull UUID account, @NotBlank String phone) {}

    /** @param ticket reference of the wish */
    public record RebindingConfirmation(
            @NotNull UUID account,
            @NotBlank String phone,
            @NotBlank String code,
            @NotBlank String reason,
            @NotBlank String ticket) {}

    @POST
    @Operation(operationId = "startRebinding", summary = "Send a code to the number that an account shall have")
    @APIResponseSchema(value = CodeSent.class, responseCode = "202", responseDescription = "OK")
    public Uni<Response> start(@Valid @NotNull Rebinding rebinding) {
        return phones.with(rebinding.phone(), number -> {
            var me = caller.account();
            var attempt = new AttemptId(UUID.randomUUID());
            var code = Codes.confirmation();
            var now = desk.now();
            var command = new StartRebinding(
                    attempt,
                    new AccountId(rebinding.account()),
                    hashes.phone(number),
                    hashes.code(attempt, code),
                    me,
                    AccountTerms.DEFAULT,
                    now);
            return desk.ask(me, command, answer -> Response.accepted(RegistrationResource.sent(attempt, now)))
                    .call(response -> response.getStatus() == 202
                            ? Uni.createFrom().completionStage(() -> channel.send(attempt, number, code))
                            : Uni.createFrom().voidItem());
        });
    }

    @PUT
    @Path("/{attempt}/confirmation")
    @Operation(operationId = "rebindContact", summary = "Name the code; the account has the number")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> rebind(UUID attempt, @Valid @NotNull RebindingConfirmation confirmation) {
        return phones.with(confirmation.phone(), number -> {
            var me = caller.account();
            var id = new AttemptId(attempt);
            var account = new AccountId(confirmation.account());
            return desk.ask(
                    me,
                    new RebindContact(
                            id,
                            account,
                            hashes.phone(number),
                            Personal.of(account, number),
                            hashes.code(id, confirmation.code()),
                            Personal.of(account, confirmation.reason()),
                            confirmation.ticket(),
                            me,
                            AccountTerms.DEFAULT,
                            desk.now()));
        });
    }
}
