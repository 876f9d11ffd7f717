package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.rules.AcceptRules;
import org.homeroom.domain.moderation.rules.PublishSchoolRules;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

/** The rules of talking in a school. */
@Path("/v1")
@Authenticated
@Tag(name = "Schools")
public class RulesResource {

    private final Desk desk;
    private final Caller caller;

    RulesResource(Desk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    /**
     * @param textSha256 of the text as it is shown to people, in hex
     * @param from when they begin to hold; missing for at once
     */
    public record Rules(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String textSha256,
            @Nullable Instant from) {}

    @PUT
    @Path("/schools/{school}/rules/{version}")
    @Operation(operationId = "publishSchoolRules", summary = "Publish the next version of the school's rules")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> publish(UUID school, int version, @Valid @NotNull Rules rules) {
        var me = caller.account();
        return desk.ask(
                me,
                new PublishSchoolRules(
                        new SchoolId(school), version, new Digest(rules.textSha256()), rules.from(), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/rules/{version}/acceptance")
    @Operation(operationId = "acceptRules", summary = "Accept the rules of my school")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> accept(UUID school, int version) {
        var me = caller.account();
        return desk.ask(me, new AcceptRules(new SchoolId(school), version, me, desk.now()));
    }
}
