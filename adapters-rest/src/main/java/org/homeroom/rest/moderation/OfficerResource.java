package org.homeroom.rest.moderation;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.application.memberships.MembershipQueries.School;
import org.homeroom.application.moderation.Officers;
import org.homeroom.application.moderation.Officers.Post;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/** Who decides about reports, and where. */
@Path("/v1")
@Authenticated
@Tag(name = "Moderation")
public class OfficerResource {

    private final Desk desk;
    private final Caller caller;
    private final Onlookers onlookers;
    private final Officers officers;
    private final MembershipQueries memberships;
    private final AccountQueries accounts;

    OfficerResource(
            Desk desk,
            Caller caller,
            Onlookers onlookers,
            Officers officers,
            MembershipQueries memberships,
            AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.onlookers = onlookers;
        this.officers = officers;
        this.memberships = memberships;
        this.accounts = accounts;
    }

    /** @param direction whether I direct the school, and so hear appeals */
    public record MyPost(UUID school, @Nullable String name, boolean direction) {}

    /** @param direction whether the person directs the school, and so hears appeals */
    public record Officer(UUID account, @Nullable Name name, boolean direction) {}

    @GET
    @Path("/me/posts")
    @Operation(operationId = "listMyPosts", summary = "The schools for which I decide about reports")
    public Uni<List<MyPost>> mine() {
        return Uni.createFrom()
                .completionStage(() -> officers.postsOf(caller.account(), desk.now()))
                .onItem()
                .transformToMulti(posts -> Multi.createFrom().iterable(posts))
                .onItem()
                .transformToUniAndConcatenate(this::named)
                .collect()
                .asList();
    }

    private Uni<MyPost> named(Post post) {
        return Uni.createFrom()
                .completionStage(() -> memberships.school(post.school()))
                .map(found -> new MyPost(
                        post.school().value(), found.map(School::name).orElse(null), post.direction()));
    }

    @GET
    @Path("/schools/{school}/officers")
    @Operation(
            operationId = "listOfficers",
            summary = "Who decides about reports in a school",
            description = "For those who decide there themselves.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Officer.class)))
    public Uni<Response> in(UUID school) {
        var where = new SchoolId(school);
        var now = desk.now();
        return onlookers.deciding(
                caller.account(),
                where,
                now,
                onlooker -> Uni.createFrom()
                        .completionStage(() -> officers.in(where, now))
                        .flatMap(this::answer));
    }

    private Uni<Response> answer(List<Post> posts) {
        return Uni.createFrom()
                .completionStage(
                        () -> accounts.names(posts.stream().map(Post::account).toList()))
                .map(names -> Response.ok(
                                posts.stream().map(one -> officer(one, names)).toList())
                        .build());
    }

    private static Officer officer(Post post, Map<AccountId, PersonName> names) {
        return new Officer(post.account().value(), Name.of(names.get(post.account())), post.direction());
    }
}
