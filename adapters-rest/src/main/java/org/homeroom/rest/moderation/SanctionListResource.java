package org.homeroom.rest.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.ListingId;
import org.homeroom.domain.moderation.facts.SanctionListId;
import org.homeroom.domain.moderation.lists.DelistAccount;
import org.homeroom.domain.moderation.lists.ListAccount;
import org.homeroom.domain.moderation.lists.ListTerms;
import org.homeroom.domain.moderation.lists.OverrideWatchedBan;
import org.homeroom.domain.moderation.lists.PublishSanctionList;
import org.homeroom.domain.moderation.lists.SubscribeSanctionList;
import org.homeroom.domain.moderation.lists.UnsubscribeSanctionList;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;

/** Lists of accounts that schools share. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class SanctionListResource {

    private final Desk desk;
    private final Caller caller;

    SanctionListResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    public record NewList(@NotBlank @Size(max = 200) String title) {}

    /**
     * @param theCase of the school that keeps the list, on whose decision the line rests
     * @param until the first instant at which it no longer holds
     */
    public record Line(
            @NotNull UUID account,
            @NotNull @JsonProperty("case") UUID theCase,
            @NotNull Instant until) {}

    @PUT
    @Path("/schools/{school}/sanction-lists/{list}")
    @Operation(operationId = "publishSanctionList", summary = "Keep a list that other schools may follow")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> publish(UUID school, UUID list, @Valid @NotNull NewList body) {
        var me = caller.account();
        return desk.ask(
                me,
                new PublishSanctionList(
                        new SanctionListId(list),
                        new SchoolId(school),
                        Personal.of(new SchoolId(school), body.title().strip()),
                        me,
                        desk.now()));
    }

    @PUT
    @Path("/sanction-lists/{list}/lines/{listing}")
    @Operation(operationId = "listAccount", summary = "Put somebody on a list, by a decision about a case")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> add(UUID list, UUID listing, @Valid @NotNull Line line) {
        var me = caller.account();
        return desk.ask(
                me,
                new ListAccount(
                        new SanctionListId(list),
                        new ListingId(listing),
                        new AccountId(line.account()),
                        new CaseId(line.theCase()),
                        line.until(),
                        me,
                        ListTerms.DEFAULT,
                        desk.now()));
    }

    @DELETE
    @Path("/sanction-lists/{list}/lines/{listing}")
    @Operation(operationId = "delistAccount", summary = "Take somebody from a list")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> remove(UUID list, UUID listing) {
        var me = caller.account();
        return desk.ask(me, new DelistAccount(new SanctionListId(list), new ListingId(listing), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/sanction-list-subscriptions/{list}")
    @Operation(operationId = "subscribeSanctionList", summary = "Follow a list")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> subscribe(UUID school, UUID list) {
        var me = caller.account();
        return desk.ask(me, new SubscribeSanctionList(new SanctionListId(list), new SchoolId(school), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/sanction-list-subscriptions/{list}")
    @Operation(operationId = "unsubscribeSanctionList", summary = "Follow a list no more")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> unsubscribe(UUID school, UUID list) {
        var me = caller.account();
        return desk.ask(
                me, new UnsubscribeSanctionList(new SanctionListId(list), new SchoolId(school), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/sanction-list-subscriptions/{list}/overrides/{listing}")
    @Operation(operationId = "overrideWatchedBan", summary = "Do not follow a list in one line")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> override(UUID school, UUID list, UUID listing) {
        var me = caller.account();
        return desk.ask(
                me,
                new OverrideWatchedBan(
                        new SanctionListId(list), new ListingId(listing), new SchoolId(school), me, desk.now()));
    }
}
