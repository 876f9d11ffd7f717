package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.memberships.SchoolStructure;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.schools.AppointAdministrator;
import org.homeroom.domain.memberships.schools.AppointOffice;
import org.homeroom.domain.memberships.schools.DismissAdministrator;
import org.homeroom.domain.memberships.schools.EndOffice;
import org.homeroom.domain.memberships.structure.ConfirmStaffRole;
import org.homeroom.domain.memberships.structure.RevokeStaffRole;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.jspecify.annotations.Nullable;

/** Who directs and administers a school, and whom it confirms as its staff. */
@Path("/v1")
@Authenticated
@Tag(name = "Schools")
public class OfficeResource {

    private final Desk desk;
    private final Caller caller;
    private final Members members;
    private final SchoolStructure structure;

    OfficeResource(Desk desk, Caller caller, Members members, SchoolStructure structure) {
        this.desk = desk;
        this.caller = caller;
        this.members = members;
        this.structure = structure;
    }

    /** @param order number of the order */
    public record ByOrder(@NotBlank @Size(max = 100) String order) {}

    /** @param director one, or none for the time being */
    public record Offices(@Nullable UUID director, List<UUID> deputies, List<UUID> administrators) {}

    /** @param role as what the school has confirmed the person; null where it has not */
    public record Badge(@Nullable Role role) {}

    @GET
    @Path("/schools/{school}/offices")
    @Operation(operationId = "getOffices", summary = "Who directs and administers the school")
    @APIResponseSchema(value = Offices.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> offices(UUID school) {
        var id = new SchoolId(school);
        return members.only(
                caller.account(),
                id,
                relation -> Uni.createFrom()
                        .completionStage(() -> structure.leadership(id))
                        .map(led -> Response.ok(new Offices(
                                        led.directors().stream()
                                                .map(AccountId::value)
                                                .findFirst()
                                                .orElse(null),
                                        sorted(led.deputies()),
                                        sorted(led.administrators())))
                                .build()));
    }

    @PUT
    @Path("/schools/{school}/offices/{office}/holders/{account}")
    @Operation(operationId = "appointOffice", summary = "Somebody becomes director or deputy, by order")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> appoint(UUID school, Office office, UUID account, @Valid @NotNull ByOrder by) {
        var me = caller.account();
        return desk.ask(
                me,
                new AppointOffice(new SchoolId(school), new AccountId(account), office, by.order(), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/offices/{office}/holders/{account}")
    @Operation(operationId = "endOffice", summary = "Somebody is director or deputy no more")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> end(UUID school, Office office, UUID account) {
        var me = caller.account();
        return desk.ask(me, new EndOffice(new SchoolId(school), new AccountId(account), office, me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/administrators/{account}")
    @Operation(operationId = "appointAdministrator", summary = "Somebody administers the school, by order")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> appointAdministrator(UUID school, UUID account, @Valid @NotNull ByOrder by) {
        var me = caller.account();
        return desk.ask(
                me, new AppointAdministrator(new SchoolId(school), new AccountId(account), by.order(), me, desk.now()));
    }

    @POST
    @Path("/schools/{school}/administrators/{account}/dismissal")
    @Operation(operationId = "dismissAdministrator", summary = "Somebody administers the school no more, by order")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> dismissAdministrator(UUID school, UUID account, @Valid @NotNull ByOrder by) {
        var me = caller.account();
        return desk.ask(
                me, new DismissAdministrator(new SchoolId(school), new AccountId(account), by.order(), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/members/{account}/memberships/{membership}/confirmation")
    @Operation(operationId = "confirmStaffRole", summary = "The school confirms that somebody works there")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> confirm(UUID school, UUID account, UUID membership) {
        var me = caller.account();
        return desk.ask(
                me,
                new ConfirmStaffRole(
                        new MembershipId(membership), new AccountId(account), new SchoolId(school), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/members/{account}/memberships/{membership}/confirmation")
    @Operation(operationId = "revokeStaffRole", summary = "The school takes back that somebody works there")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> revoke(UUID school, UUID account, UUID membership) {
        var me = caller.account();
        return desk.ask(
                me,
                new RevokeStaffRole(
                        new MembershipId(membership), new AccountId(account), new SchoolId(school), me, desk.now()));
    }

    @GET
    @Path("/schools/{school}/members/{account}/badge")
    @Operation(operationId = "getBadge", summary = "As what the school has confirmed somebody")
    @APIResponseSchema(value = Badge.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> badge(UUID school, UUID account) {
        var id = new SchoolId(school);
        return members.only(
                caller.account(),
                id,
                relation -> Uni.createFrom()
                        .completionStage(() -> structure.person(new AccountId(account), id))
                        .flatMap(person -> person.belongs()
                                ? Uni.createFrom()
                                        .item(Response.ok(new Badge(confirmed(person)))
                                                .build())
                                : Members.refused(GeneralRefusal.NOT_FOUND)));
    }

    private static @Nullable Role confirmed(Holding person) {
        return Stream.of(Role.TEACHER, Role.STAFF)
                .filter(role -> person.confirmed().stream()
                        .anyMatch(one -> person.memberships().get(one) == role))
                .findFirst()
                .orElse(null);
    }

    private static List<UUID> sorted(Set<AccountId> people) {
        return people.stream().map(AccountId::value).sorted().toList();
    }
}
