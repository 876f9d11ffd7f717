package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.memberships.Invitations;
import org.homeroom.application.memberships.JoiningQueries;
import org.homeroom.application.memberships.MembershipRequests;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.InvitationRefusal;
import org.homeroom.domain.memberships.facts.InvitedTo;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.RequestRejection;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.joining.JoiningTerms;
import org.homeroom.domain.memberships.joining.RequestMembership;
import org.homeroom.domain.memberships.joining.WithdrawMembershipRequest;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Guessable;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** Where I belong and belonged, and what I ask of schools. */
@Path("/v1")
@Authenticated
@Tag(name = "Memberships")
public class MyMembershipsResource {

    private final Desk desk;
    private final Caller caller;
    private final KeyedHashes hashes;
    private final Invitations invitations;
    private final MembershipRequests requests;
    private final JoiningQueries queries;

    MyMembershipsResource(
            Desk desk,
            Caller caller,
            KeyedHashes hashes,
            Invitations invitations,
            MembershipRequests requests,
            JoiningQueries queries) {
        this.desk = desk;
        this.caller = caller;
        this.hashes = hashes;
        this.invitations = invitations;
        this.requests = requests;
        this.queries = queries;
    }

    /** @param theClass in which I, or my child, am; none for the staff */
    public record Wish(
            @NotNull UUID school,
            @NotNull Role role,
            @Nullable UUID theClass) {}

    /**
     * @param code as it was handed out
     * @param role what I understand the link to be for; refused when it is for something else
     * @param theClass likewise, or my own class where the link is for the whole school
     */
    public record Redemption(
            @NotBlank String code,
            @Nullable Role role,
            @Nullable UUID theClass) {}

    /** @param flags what makes it look as if it were in the wrong role */
    public record Asked(
            UUID request, UUID school, Role role, @Nullable UUID theClass, List<RequestFlag> flags) {}

    public record Request(
            UUID request,
            UUID school,
            Role role,
            @Nullable UUID theClass,
            JoiningQueries.RequestState state,
            @Nullable RequestRejection reason,
            Instant askedAt) {}

    /** @param classes in which I am a pupil by it at present */
    public record Membership(
            UUID id,
            UUID school,
            Role role,
            Instant begunAt,
            @Nullable Instant endedAt,
            @Nullable MembershipEnd how,
            List<UUID> classes) {}

    @GET
    @Path("/me/memberships")
    @Operation(operationId = "listMyMemberships", summary = "Where I belong and belonged, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Membership.class)))
    public Uni<List<Membership>> memberships() {
        var me = caller.account();
        return Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().completionStage(() -> queries.membershipsOf(me)),
                        Uni.createFrom().completionStage(() -> queries.placesOf(me)))
                .with((mine, places) ->
                        mine.stream().map(one -> view(one, places)).toList());
    }

    @GET
    @Path("/me/membership-requests")
    @Operation(operationId = "listMyMembershipRequests", summary = "What I have asked of schools, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Request.class)))
    public Uni<List<Request>> requests() {
        return Uni.createFrom()
                .completionStage(() -> queries.requestsOf(caller.account()))
                .map(found -> found.stream()
                        .map(one -> new Request(
                                one.id().value(),
                                one.school().value(),
                                one.role(),
                                value(one.theClass()),
                                one.state(),
                                one.reason(),
                                one.askedAt()))
                        .toList());
    }

    @POST
    @Path("/me/membership-requests")
    @Operation(operationId = "requestMembership", summary = "Ask a school for a place in one role")
    @APIResponseSchema(value = Asked.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> request(@Valid @NotNull Wish wish) {
        return ask(new SchoolId(wish.school()), wish.role(), theClass(wish.theClass()), null);
    }

    @POST
    @Path("/me/invitation-redemptions")
    @Guessable
    @Operation(operationId = "redeemInvitation", summary = "Ask for the place to which a link invites")
    @APIResponseSchema(value = Asked.class, responseCode = "201", responseDescription = "OK")
    public Uni<Response> redeem(@Valid @NotNull Redemption redemption) {
        return Uni.createFrom()
                .completionStage(() -> invitations.open(hashes.invitation(redemption.code())))
                .flatMap(found -> found.map(to -> ask(
                                to.school(),
                                redemption.role() == null ? to.role() : redemption.role(),
                                redemption.theClass() == null ? to.theClass() : new ClassId(redemption.theClass()),
                                to))
                        .orElseGet(() -> Uni.createFrom()
                                .item(Problem.of(InvitationRefusal.INVITATION_INVALID)
                                        .toResponse())));
    }

    @DELETE
    @Path("/me/membership-requests/{request}")
    @Operation(operationId = "withdrawMembershipRequest", summary = "Take back what I asked of a school")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> withdraw(UUID request) {
        var me = caller.account();
        var id = new RequestId(request);
        return Uni.createFrom()
                .completionStage(() -> requests.find(id))
                .flatMap(found -> found.filter(wish -> wish.account().equals(me))
                        .map(wish -> desk.ask(me, new WithdrawMembershipRequest(id, me, wish.school(), desk.now())))
                        .orElseGet(() -> Uni.createFrom()
                                .item(Problem.of(GeneralRefusal.NOT_FOUND).toResponse())));
    }

    private Uni<Response> ask(SchoolId school, Role role, @Nullable ClassId theClass, @Nullable InvitedTo via) {
        var me = caller.account();
        var command = new RequestMembership(
                new RequestId(UUID.randomUUID()), me, school, role, theClass, via, JoiningTerms.DEFAULT, desk.now());
        return desk.ask(me, command, answer -> {
            var asked = Desk.the(MembershipRequested.class, answer);
            return Response.status(201)
                    .entity(new Asked(asked.request().value(), school.value(), role, value(theClass), asked.flags()));
        });
    }

    private static Membership view(JoiningQueries.Member one, List<JoiningQueries.Place> places) {
        var classes = one.role() == Role.STUDENT && one.endedAt() == null
                ? places.stream()
                        .filter(place -> place.school().equals(one.school()))
                        .map(place -> place.theClass().value())
                        .toList()
                : List.<UUID>of();
        return new Membership(
                one.id().value(), one.school().value(), one.role(), one.begunAt(), one.endedAt(), one.how(), classes);
    }

    static @Nullable UUID value(@Nullable ClassId theClass) {
        return theClass == null ? null : theClass.value();
    }

    static @Nullable ClassId theClass(@Nullable UUID value) {
        return value == null ? null : new ClassId(value);
    }
}
