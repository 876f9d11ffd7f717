package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.moderation.contacts.BlockContact;
import org.homeroom.domain.moderation.contacts.UnblockContact;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;

/** With whom somebody does not want to talk. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class ContactResource {

    private final Desk desk;
    private final Caller caller;

    ContactResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @PUT
    @Path("/me/blocks/{account}")
    @Operation(
            operationId = "blockContact",
            summary = "Talk alone with this person no more",
            description = "The other one is not told. Pupils do not shut out their teachers and guardians.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> block(UUID account) {
        var me = caller.account();
        return desk.ask(me, new BlockContact(me, new AccountId(account), desk.now()));
    }

    @DELETE
    @Path("/me/blocks/{account}")
    @Operation(operationId = "unblockContact", summary = "Talk alone with this person again")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> unblock(UUID account) {
        var me = caller.account();
        return desk.ask(me, new UnblockContact(me, new AccountId(account), desk.now()));
    }
}
