package org.homeroom.rest.consent;

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
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.GrantConsent;
import org.homeroom.domain.consent.GrantOwnConsent;
import org.homeroom.domain.consent.WithdrawConsent;
import org.homeroom.domain.consent.WithdrawOwnConsent;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;

/** Giving consent and taking it back: one step each, the same for both. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class ConsentResource {

    private final Desk desk;
    private final Caller caller;

    ConsentResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @PUT
    @Path("/schools/{school}/children/{child}/consents/{purpose}")
    @Operation(
            operationId = "grantConsent",
            summary = "Agree that the school uses the child's data for this purpose",
            description = "A guardian agrees for a child; a pupil who is old enough agrees in the own name.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> grant(UUID school, UUID child, ConsentPurpose purpose) {
        return desk.ask(caller.account(), grant(new SchoolId(school), new ChildId(child), purpose));
    }

    private Command<?> grant(SchoolId school, ChildId child, ConsentPurpose purpose) {
        var id = new ConsentId(UUID.randomUUID());
        var me = caller.account();
        return child.account().equals(me)
                ? new GrantOwnConsent(id, child, school, purpose, null, desk.now())
                : new GrantConsent(id, child, me.asGuardian(), school, purpose, null, null, desk.now());
    }

    @DELETE
    @Path("/schools/{school}/children/{child}/consents/{purpose}")
    @Operation(operationId = "withdrawConsent", summary = "Take back what was agreed; it holds from this moment")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> withdraw(UUID school, UUID child, ConsentPurpose purpose) {
        return desk.ask(caller.account(), withdraw(new SchoolId(school), new ChildId(child), purpose));
    }

    private Command<?> withdraw(SchoolId school, ChildId child, ConsentPurpose purpose) {
        var me = caller.account();
        return child.account().equals(me)
                ? new WithdrawOwnConsent(child, school, purpose, desk.now())
                : new WithdrawConsent(
                        child, me.asGuardian(), school, purpose, new DisputeId(UUID.randomUUID()), desk.now());
    }
}
