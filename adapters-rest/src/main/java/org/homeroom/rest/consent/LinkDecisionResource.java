package org.homeroom.rest.consent;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.consent.ConsentQueries;
import org.homeroom.application.consent.ConsentQueries.GuardianLink;
import org.homeroom.domain.consent.facts.GuardianRight;
import org.homeroom.domain.consent.facts.LinkEnd;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.LinkRejection;
import org.homeroom.domain.consent.links.EndGuardianLink;
import org.homeroom.domain.consent.links.RejectGuardianLink;
import org.homeroom.domain.consent.links.RestrictGuardianLink;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;

/** What a school says about a guardian beyond yes: no, less than before, no more. */
@Path("/v1")
@Authenticated
@Tag(name = "Consent")
public class LinkDecisionResource {

    private final Desk desk;
    private final Caller caller;
    private final ConsentQueries consents;

    LinkDecisionResource(Desk desk, Caller caller, ConsentQueries consents) {
        this.desk = desk;
        this.caller = caller;
        this.consents = consents;
    }

    public record Rejection(@NotNull LinkRejection reason) {}

    /**
     * @param from since when, which may be in the past
     * @param retroactive what the guardian agreed to before counts no more either
     * @param document the act that says so
     */
    public record Restriction(
            @NotEmpty List<@NotNull GuardianRight> rights,
            @NotNull Instant from,
            boolean retroactive,
            @NotBlank String document) {}

    public record End(@NotNull LinkEnd reason) {}

    @PUT
    @Path("/schools/{school}/guardian-links/{link}/rejection")
    @Operation(operationId = "rejectGuardianLink", summary = "Record that the school could not confirm a guardian")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> reject(UUID school, UUID link, @Valid @NotNull Rejection rejection) {
        return about(
                link,
                known -> new RejectGuardianLink(
                        known.id(),
                        known.child(),
                        known.guardian(),
                        new SchoolId(school),
                        rejection.reason(),
                        caller.account(),
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/guardian-links/{link}/restriction")
    @Operation(operationId = "restrictGuardianLink", summary = "Record a document that takes rights from a guardian")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> restrict(UUID school, UUID link, @Valid @NotNull Restriction restriction) {
        return about(
                link,
                known -> new RestrictGuardianLink(
                        known.id(),
                        known.child(),
                        known.guardian(),
                        new SchoolId(school),
                        restriction.rights(),
                        restriction.from(),
                        restriction.retroactive(),
                        Personal.of(known.child().account(), restriction.document()),
                        caller.account(),
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/guardian-links/{link}/end")
    @Operation(
            operationId = "endGuardianLink",
            summary = "Record that somebody is no guardian any more",
            description = "A guardian may ask for it too: BY_OWN_WISH.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> end(UUID school, UUID link, @Valid @NotNull End end) {
        return about(
                link,
                known -> new EndGuardianLink(
                        known.id(),
                        known.child(),
                        known.guardian(),
                        new SchoolId(school),
                        end.reason(),
                        caller.account(),
                        desk.now()));
    }

    private Uni<Response> about(UUID link, Function<GuardianLink, Command<?>> decision) {
        var me = caller.account();
        return Uni.createFrom()
                .completionStage(() -> consents.link(new LinkId(link)))
                .flatMap(found -> found.map(known -> desk.ask(me, decision.apply(known)))
                        .orElseGet(() -> Uni.createFrom()
                                .item(Problem.of(GeneralRefusal.NOT_FOUND).toResponse())));
    }
}
