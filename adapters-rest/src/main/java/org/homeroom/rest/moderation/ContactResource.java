package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.moderation.OwnBlocks;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.moderation.contacts.BlockContact;
import org.homeroom.domain.moderation.contacts.UnblockContact;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/** With whom somebody does not want to talk. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class ContactResource {

    private final Desk desk;
    private final Caller caller;
    private final History history;
    private final AccountQueries accounts;

    ContactResource(Desk desk, Caller caller, History history, AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
        this.accounts = accounts;
    }

    public record BlockedContact(UUID account, @Nullable Name name, Instant since) {}

    public record BlockedContacts(List<BlockedContact> blocks) {}

    @GET
    @Path("/me/blocks")
    @Operation(operationId = "listMyBlocks", summary = "With whom I do not want to talk, the newest first")
    public Uni<BlockedContacts> mine() {
        return Uni.createFrom()
                .completionStage(() -> OwnBlocks.of(caller.account(), history))
                .flatMap(found -> Uni.createFrom()
                        .completionStage(() -> accounts.names(
                                found.stream().map(OwnBlocks.Block::account).toList()))
                        .map(names -> new BlockedContacts(found.stream()
                                .map(one -> new BlockedContact(
                                        one.account().value(), Name.of(names.get(one.account())), one.since()))
                                .toList())));
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
