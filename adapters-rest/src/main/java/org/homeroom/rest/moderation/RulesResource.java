package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.memberships.Relation;
import org.homeroom.application.moderation.AcceptedRules;
import org.homeroom.application.moderation.RulesQueries;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.moderation.facts.RulesEvent.SchoolRulesPublished;
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
    private final History history;
    private final RulesQueries queries;

    RulesResource(Desk desk, Caller caller, History history, RulesQueries queries) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
        this.queries = queries;
    }

    /**
     * @param textSha256 of the text as it is shown to people, in hex
     * @param current whether it is the one that holds now
     * @param acceptedAt missing where I have not accepted it
     * @param acceptances how many have; for those who publish rules
     */
    public record RulesVersion(
            int version,
            String textSha256,
            Instant from,
            Instant publishedAt,
            boolean current,
            @Nullable Instant acceptedAt,
            @Nullable Long acceptances) {}

    public record RulesVersions(List<RulesVersion> versions) {}

    @GET
    @Path("/schools/{school}/rules")
    @Operation(
            operationId = "listSchoolRules",
            summary = "The school's rules of talking, the newest version first, and whether I have accepted them")
    @APIResponseSchema(value = RulesVersions.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> versions(UUID school) {
        var id = new SchoolId(school);
        var me = caller.account();
        var now = desk.now();
        return Uni.createFrom()
                .completionStage(() -> Relation.of(me, id, history))
                .flatMap(relation -> {
                    if (!relation.any()) return Onlookers.refused(GeneralRefusal.NOT_FOUND);
                    var publishes = relation.holding().may(SchoolRight.SET_SCHOOL_RULES);
                    var counts = publishes
                            ? Uni.createFrom().completionStage(() -> queries.acceptances(id))
                            : Uni.createFrom().item(Map.<Integer, Long>of());
                    return Uni.combine()
                            .all()
                            .unis(Uni.createFrom().completionStage(() -> AcceptedRules.of(me, id, history)), counts)
                            .asTuple()
                            .map(both -> Response.ok(view(both.getItem1(), publishes ? both.getItem2() : null, now))
                                    .build());
                });
    }

    private static RulesVersions view(AcceptedRules known, @Nullable Map<Integer, Long> counts, Instant now) {
        var current = known.rules().at(now).map(SchoolRulesPublished::version).orElse(0);
        return new RulesVersions(known.rules().versions().values().stream()
                .sorted(Comparator.comparing(SchoolRulesPublished::version).reversed())
                .map(one -> new RulesVersion(
                        one.version(),
                        one.text().value(),
                        one.from(),
                        one.at(),
                        one.version() == current,
                        known.accepted().get(one.version()),
                        counts == null ? null : counts.getOrDefault(one.version(), 0L)))
                .toList());
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
