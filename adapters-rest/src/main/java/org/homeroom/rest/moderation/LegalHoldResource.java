package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.LegalHoldId;
import org.homeroom.domain.moderation.holds.PlaceLegalHold;
import org.homeroom.domain.moderation.holds.ReleaseLegalHold;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

/** What must be kept although it would be erased. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class LegalHoldResource {

    private final Desk desk;
    private final Caller caller;

    LegalHoldResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /**
     * @param account whose data are kept; missing for a chat
     * @param chat that is kept; missing for an account
     * @param order number of the order of a court or an authority
     */
    public record Hold(
            @Nullable UUID account,
            @Nullable UUID chat,
            @NotNull @Size(max = 100) String order) {}

    /** @param order number of the order by which it ends */
    public record Release(@NotNull @Size(max = 100) String order) {}

    @PUT
    @Path("/schools/{school}/legal-holds/{hold}")
    @Operation(operationId = "placeLegalHold", summary = "Keep the data of a person or a chat, by order")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> place(UUID school, UUID hold, @Valid @NotNull Hold body) {
        var me = caller.account();
        return desk.ask(
                me,
                new PlaceLegalHold(
                        new LegalHoldId(hold),
                        body.account() == null ? null : new AccountId(body.account()),
                        body.chat() == null ? null : new ChatId(body.chat()),
                        new SchoolId(school),
                        body.order(),
                        me,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/legal-holds/{hold}/release")
    @Operation(operationId = "releaseLegalHold", summary = "Keep the data no longer, by order")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> release(UUID school, UUID hold, @Valid @NotNull Release body) {
        var me = caller.account();
        return desk.ask(
                me, new ReleaseLegalHold(new LegalHoldId(hold), new SchoolId(school), body.order(), me, desk.now()));
    }
}
