package org.homeroom.rest.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.homeroom.domain.moderation.redaction.ApproveBulkRedaction;
import org.homeroom.domain.moderation.redaction.DeclineBulkRedaction;
import org.homeroom.domain.moderation.redaction.RequestBulkRedaction;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

/** All that somebody has written in a school is taken out of sight. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class RedactionResource {

    private final Desk desk;
    private final Caller caller;

    RedactionResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /** @param theCase of which it is a part; missing where there is none */
    public record Wish(
            @NotNull UUID account,
            @Nullable @JsonProperty("case") UUID theCase,
            @NotNull ViolationReason reason) {}

    @PUT
    @Path("/schools/{school}/redactions/{redaction}")
    @Operation(
            operationId = "requestBulkRedaction",
            summary = "Ask that all that somebody has written be taken out of sight",
            description = "It takes a second person.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> request(UUID school, UUID redaction, @Valid @NotNull Wish wish) {
        var me = caller.account();
        return desk.ask(
                me,
                new RequestBulkRedaction(
                        new RedactionId(redaction),
                        new AccountId(wish.account()),
                        new SchoolId(school),
                        wish.theCase() == null ? null : new CaseId(wish.theCase()),
                        wish.reason(),
                        me,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/redactions/{redaction}/approval")
    @Operation(
            operationId = "approveBulkRedaction",
            summary = "Agree, as the second person",
            description = "It goes on in the background.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> approve(UUID school, UUID redaction) {
        var me = caller.account();
        return desk.ask(me, new ApproveBulkRedaction(new RedactionId(redaction), new SchoolId(school), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/redactions/{redaction}/refusal")
    @Operation(operationId = "declineBulkRedaction", summary = "Do not agree, or think better of it")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> decline(UUID school, UUID redaction) {
        var me = caller.account();
        return desk.ask(me, new DeclineBulkRedaction(new RedactionId(redaction), new SchoolId(school), me, desk.now()));
    }
}
