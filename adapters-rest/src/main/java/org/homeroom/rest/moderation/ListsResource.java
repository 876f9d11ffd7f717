package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.moderation.SanctionListQueries;
import org.homeroom.application.moderation.SanctionListQueries.Applied;
import org.homeroom.application.moderation.SanctionListQueries.Followed;
import org.homeroom.application.moderation.SanctionListQueries.Kept;
import org.homeroom.application.moderation.SanctionListQueries.Line;
import org.homeroom.application.moderation.SanctionListQueries.Published;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Cursor;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Limit;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which lists there are, and what a school keeps on its own and takes from others. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class ListsResource {

    private static final String PAGED = "sanction-lists";

    private final Desk desk;
    private final Caller caller;
    private final Cursor cursors;
    private final Onlookers onlookers;
    private final SanctionListQueries lists;
    private final AccountQueries accounts;

    ListsResource(
            Desk desk,
            Caller caller,
            Cursor cursors,
            Onlookers onlookers,
            SanctionListQueries lists,
            AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.cursors = cursors;
        this.onlookers = onlookers;
        this.lists = lists;
        this.accounts = accounts;
    }

    /** @param title missing once it has been erased */
    public record ListPublished(UUID list, @Nullable String title, UUID school, Instant publishedAt) {}

    /** @param next to be given as {@code cursor} for the following ones; missing at the end */
    public record ListsPublished(
            List<ListPublished> lists, @Nullable String next) {}

    /** @param delistedAt missing while it stands */
    public record ListLine(
            UUID listing,
            UUID account,
            @Nullable Name name,
            ViolationReason reason,
            Instant until,
            Instant listedAt,
            @Nullable Instant delistedAt) {}

    public record OwnList(UUID list, @Nullable String title, Instant publishedAt, List<ListLine> lines) {}

    /**
     * @param sanction missing where the line was overridden before it could bear, like {@code appliedAt}
     * @param overriddenAt missing where the school follows the line
     */
    public record LineApplied(
            UUID listing,
            UUID account,
            @Nullable Name name,
            @Nullable UUID sanction,
            @Nullable Instant appliedAt,
            @Nullable Instant overriddenAt) {}

    /** @param applied lines that have come to bear in the own school, and no others */
    public record FollowedList(
            UUID list, @Nullable String title, UUID school, Instant subscribedAt, List<LineApplied> applied) {}

    public record Lists(List<OwnList> own, List<FollowedList> followed) {}

    @GET
    @Path("/sanction-lists")
    @Operation(
            operationId = "listSanctionLists",
            summary = "The lists that a school may follow",
            description = "For those who decide about reports in the school that they name. What is on a list, only"
                    + " the school that keeps it sees.")
    @APIResponseSchema(value = ListsPublished.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> published(
            @RestQuery @NotNull UUID school,
            @RestQuery @Nullable String cursor,
            @RestQuery @DefaultValue("50") Limit limit) {
        var after = cursor == null ? OptionalLong.of(0) : cursors.read(PAGED, cursor);
        if (after.isEmpty())
            return Uni.createFrom()
                    .item(Problem.malformed("cursor", "the next of an earlier page of this list")
                            .toResponse());
        return onlookers.deciding(
                caller.account(),
                new SchoolId(school),
                desk.now(),
                onlooker -> Uni.createFrom()
                        .completionStage(() -> lists.published(after.getAsLong(), limit.value() + 1))
                        .map(found -> {
                            var shown = found.subList(0, Math.min(limit.value(), found.size()));
                            var next = found.size() > limit.value()
                                    ? cursors.write(PAGED, shown.getLast().position())
                                    : null;
                            return Response.ok(new ListsPublished(
                                            shown.stream()
                                                    .map(ListsResource::view)
                                                    .toList(),
                                            next))
                                    .build();
                        }));
    }

    private static ListPublished view(Published one) {
        return new ListPublished(one.list().value(), one.title(), one.school().value(), one.at());
    }

    @GET
    @Path("/schools/{school}/sanction-lists")
    @Operation(
            operationId = "listListsOfSchool",
            summary = "The lists that the school keeps, and those that it follows",
            description = "Of the latter only the lines that have come to bear in the school.")
    @APIResponseSchema(value = Lists.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> ofSchool(UUID school) {
        var id = new SchoolId(school);
        return onlookers.deciding(caller.account(), id, desk.now(), onlooker -> {
            var unseen = onlooker.relatives().all();
            return Uni.combine()
                    .all()
                    .unis(
                            Uni.createFrom().completionStage(() -> lists.kept(id, unseen)),
                            Uni.createFrom().completionStage(() -> lists.followed(id, unseen)))
                    .asTuple()
                    .flatMap(both -> named(both.getItem1(), both.getItem2()));
        });
    }

    private Uni<Response> named(List<Kept> kept, List<Followed> followed) {
        var people = Stream.concat(
                        kept.stream().flatMap(one -> one.lines().stream()).map(Line::account),
                        followed.stream().flatMap(one -> one.applied().stream()).map(Applied::account))
                .collect(Collectors.toUnmodifiableSet());
        return Uni.createFrom()
                .completionStage(() -> accounts.names(people))
                .map(names -> Response.ok(new Lists(
                                kept.stream().map(one -> view(one, names)).toList(),
                                followed.stream().map(one -> view(one, names)).toList()))
                        .build());
    }

    private static OwnList view(Kept one, Map<AccountId, PersonName> names) {
        return new OwnList(
                one.list().list().value(),
                one.list().title(),
                one.list().at(),
                one.lines().stream()
                        .map(line -> new ListLine(
                                line.listing().value(),
                                line.account().value(),
                                Name.of(names.get(line.account())),
                                line.reason(),
                                line.until(),
                                line.listedAt(),
                                line.delistedAt()))
                        .toList());
    }

    private static FollowedList view(Followed one, Map<AccountId, PersonName> names) {
        return new FollowedList(
                one.list().list().value(),
                one.list().title(),
                one.list().school().value(),
                one.subscribedAt(),
                one.applied().stream()
                        .map(line -> new LineApplied(
                                line.listing().value(),
                                line.account().value(),
                                Name.of(names.get(line.account())),
                                line.sanction() == null ? null : line.sanction().value(),
                                line.appliedAt(),
                                line.overriddenAt()))
                        .toList());
    }
}
