package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.moderation.SanctionQueries;
import org.homeroom.application.moderation.SanctionQueries.Listed;
import org.homeroom.application.moderation.SanctionQueries.Wanted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The measures of a school, for those who decide about reports. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class MeasuresListResource {

    private final Desk desk;
    private final Caller caller;
    private final Cursor cursors;
    private final Onlookers onlookers;
    private final SanctionQueries sanctions;
    private final AccountQueries accounts;

    MeasuresListResource(
            Desk desk,
            Caller caller,
            Cursor cursors,
            Onlookers onlookers,
            SanctionQueries sanctions,
            AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.cursors = cursors;
        this.onlookers = onlookers;
        this.sanctions = sanctions;
        this.accounts = accounts;
    }

    /** @param next to be given as {@code cursor} for older ones; missing at the end */
    public record MeasuresOfSchool(
            List<MeasureView> measures, @Nullable String next) {}

    @GET
    @Path("/schools/{school}/sanctions")
    @Operation(
            operationId = "listSanctions",
            summary = "The measures of the school, the newest first",
            description = "Of everybody, or of one account; with standing=true only those that bear at this instant.")
    @APIResponseSchema(value = MeasuresOfSchool.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> list(
            UUID school,
            @RestQuery @Nullable UUID account,
            @RestQuery boolean standing,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") Limit limit) {
        var list = "sanctions/" + school + "/" + account + "/" + standing;
        var before = cursor == null ? OptionalLong.of(Long.MAX_VALUE) : cursors.read(list, cursor);
        if (before.isEmpty())
            return Uni.createFrom()
                    .item(Problem.malformed("cursor", "the next of an earlier page of this list")
                            .toResponse());
        var now = desk.now();
        var id = new SchoolId(school);
        var whose = account == null ? null : new AccountId(account);
        return onlookers.deciding(
                caller.account(),
                id,
                now,
                onlooker -> onlooker.tooCloseTo(whose)
                        ? Onlookers.refused(GeneralRefusal.NOT_AUTHORISED)
                        : page(
                                new Wanted(
                                        id,
                                        whose,
                                        standing ? now : null,
                                        onlooker.relatives().all()),
                                before.getAsLong(),
                                limit.value(),
                                list,
                                now));
    }

    private Uni<Response> page(Wanted wanted, long before, int limit, String list, Instant now) {
        return Uni.createFrom()
                .completionStage(() -> sanctions.measures(wanted, before, limit + 1))
                .flatMap(found -> {
                    var shown = found.subList(0, Math.min(limit, found.size()));
                    var next = found.size() > limit
                            ? cursors.write(list, shown.getLast().position())
                            : null;
                    return named(shown, next, now);
                });
    }

    private Uni<Response> named(List<Listed> shown, @Nullable String next, Instant now) {
        var people = shown.stream().map(one -> one.measure().account()).collect(Collectors.toUnmodifiableSet());
        return Uni.createFrom()
                .completionStage(() -> accounts.names(people))
                .map(names -> Response.ok(new MeasuresOfSchool(
                                shown.stream()
                                        .map(Listed::measure)
                                        .map(one -> MeasureView.of(one, names.get(one.account()), now))
                                        .toList(),
                                next))
                        .build());
    }
}
