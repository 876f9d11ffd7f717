package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.memberships.JoiningQueries;
import org.homeroom.application.memberships.MembershipRequests;
import org.homeroom.application.memberships.Relation;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MemberEvent.MembershipRequested;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.RequestId;
import org.homeroom.domain.memberships.facts.RequestRejection;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.joining.ApproveMembership;
import org.homeroom.domain.memberships.joining.JoiningTerms;
import org.homeroom.domain.memberships.joining.RejectMembership;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/** What waits for a school to decide, for those who may decide about it. */
@Path("/v1")
@Authenticated
@Tag(name = "Memberships")
public class MembershipRequestResource {

    private final Desk desk;
    private final Caller caller;
    private final History history;
    private final MembershipRequests requests;
    private final JoiningQueries queries;
    private final AccountQueries accounts;

    MembershipRequestResource(
            Desk desk,
            Caller caller,
            History history,
            MembershipRequests requests,
            JoiningQueries queries,
            AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.history = history;
        this.requests = requests;
        this.queries = queries;
        this.accounts = accounts;
    }

    /**
     * @param flags what makes it look as if it were in the wrong role
     * @param byInvitation the person came by a link of the school
     * @param correctionOf the membership in the wrong role that it is to replace
     */
    public record Waiting(
            UUID request,
            UUID account,
            @Nullable Name name,
            Role role,
            @Nullable UUID theClass,
            List<RequestFlag> flags,
            boolean byInvitation,
            @Nullable UUID correctionOf,
            Instant askedAt) {}

    /** A member who looks as if taken in in the wrong role. */
    public record Doubt(
            UUID membership, UUID account, @Nullable Name name, RequestFlag flag, Instant askedAt) {}

    /** @param doubts only for those who may correct a role */
    public record Queue(List<Waiting> requests, List<Doubt> doubts) {}

    public record Approved(UUID membership) {}

    public record Rejection(@NotNull RequestRejection reason) {}

    @GET
    @Path("/schools/{school}/membership-requests")
    @Operation(operationId = "listMembershipRequests", summary = "Who waits for a decision of mine, the oldest first")
    @APIResponseSchema(value = Queue.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> queue(UUID school) {
        var id = new SchoolId(school);
        return Uni.createFrom()
                .completionStage(() -> Relation.of(caller.account(), id, history))
                .flatMap(relation -> {
                    if (!relation.any()) return refused(GeneralRefusal.NOT_FOUND);
                    if (!relation.holding().maySomewhere(SchoolRight.APPROVE_PUPIL_OR_PARENT))
                        return refused(GeneralRefusal.NOT_AUTHORISED);
                    return Uni.combine()
                            .all()
                            .unis(
                                    Uni.createFrom().completionStage(() -> queries.waiting(id)),
                                    Uni.createFrom().completionStage(() -> queries.doubts(id)))
                            .asTuple()
                            .flatMap(both -> named(
                                    both.getItem1().stream()
                                            .filter(one -> mayDecide(relation.holding(), one))
                                            .toList(),
                                    relation.administrator() ? both.getItem2() : List.of()));
                });
    }

    /** A parent's request shows in the class it names; whether the child is there, the decision asks. */
    private static boolean mayDecide(Holding holding, JoiningQueries.Request one) {
        return switch (one.role()) {
            case TEACHER, STAFF -> holding.may(SchoolRight.CONFIRM_STAFF);
            case STUDENT, PARENT ->
                holding.may(
                        SchoolRight.APPROVE_PUPIL_OR_PARENT,
                        one.theClass() == null ? Set.of() : Set.of(one.theClass()));
        };
    }

    private Uni<Response> named(List<JoiningQueries.Request> waiting, List<JoiningQueries.Doubt> doubts) {
        var people = new HashSet<AccountId>();
        waiting.forEach(one -> people.add(one.account()));
        doubts.forEach(one -> people.add(one.account()));
        return Uni.createFrom()
                .completionStage(() -> accounts.names(people))
                .map(names -> Response.ok(new Queue(
                                waiting.stream().map(one -> view(one, names)).toList(),
                                doubts.stream()
                                        .map(one -> new Doubt(
                                                one.membership().value(),
                                                one.account().value(),
                                                Name.of(names.get(one.account())),
                                                one.flag(),
                                                one.askedAt()))
                                        .toList()))
                        .build());
    }

    private static Waiting view(JoiningQueries.Request one, Map<AccountId, PersonName> names) {
        var corrected = one.correctionOf();
        return new Waiting(
                one.id().value(),
                one.account().value(),
                Name.of(names.get(one.account())),
                one.role(),
                MyMembershipsResource.value(one.theClass()),
                one.flags(),
                one.invitation() != null,
                corrected == null ? null : corrected.value(),
                one.askedAt());
    }

    @PUT
    @Path("/schools/{school}/membership-requests/{request}/approval")
    @Operation(operationId = "approveMembership", summary = "Take somebody in who has asked for it")
    @APIResponseSchema(value = Approved.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> approve(UUID school, UUID request) {
        var me = caller.account();
        var id = new RequestId(request);
        var membership = membershipOf(id);
        return found(
                school,
                id,
                wish -> desk.ask(
                        me,
                        new ApproveMembership(
                                id,
                                wish.account(),
                                wish.school(),
                                wish.role(),
                                wish.theClass(),
                                membership,
                                me,
                                JoiningTerms.DEFAULT,
                                desk.now()),
                        answer -> Response.ok(new Approved(membership.value()))));
    }

    @PUT
    @Path("/schools/{school}/membership-requests/{request}/rejection")
    @Operation(operationId = "rejectMembership", summary = "Do not take somebody in, and say why")
    @APIResponse(responseCode = "204", description = "Done")
    public Uni<Response> reject(UUID school, UUID request, @Valid @NotNull Rejection rejection) {
        var me = caller.account();
        var id = new RequestId(request);
        return found(
                school,
                id,
                wish -> desk.ask(
                        me,
                        new RejectMembership(
                                id,
                                wish.account(),
                                wish.school(),
                                wish.role(),
                                wish.theClass(),
                                rejection.reason(),
                                me,
                                desk.now())));
    }

    private Uni<Response> found(UUID school, RequestId request, Function<MembershipRequested, Uni<Response>> decide) {
        return Uni.createFrom()
                .completionStage(() -> requests.find(request))
                .flatMap(found -> found.filter(wish -> wish.school().value().equals(school))
                        .map(decide)
                        .orElseGet(() -> refused(GeneralRefusal.NOT_FOUND)));
    }

    /** Follows from the request, so that an approval asked twice is the same. */
    private static MembershipId membershipOf(RequestId request) {
        return new MembershipId(
                UUID.nameUUIDFromBytes(("membership/" + request.value()).getBytes(StandardCharsets.UTF_8)));
    }

    private static Uni<Response> refused(GeneralRefusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}
