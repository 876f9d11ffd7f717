package org.homeroom.rest.memberships;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.homeroom.application.memberships.CommunityRegister;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.memberships.communities.AdmitOutsideSpecialist;
import org.homeroom.domain.memberships.communities.CreateCommunity;
import org.homeroom.domain.memberships.communities.EndGuestAccess;
import org.homeroom.domain.memberships.communities.GuestTerms;
import org.homeroom.domain.memberships.communities.JoinCommunity;
import org.homeroom.domain.memberships.communities.LeaveCommunity;
import org.homeroom.domain.memberships.communities.RequestGuest;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.CommunityKind;
import org.homeroom.domain.memberships.facts.GuestId;
import org.homeroom.domain.memberships.facts.GuestPurpose;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;

/** Sections, clubs and professional communities, and guests from other organisations. */
@Path("/v1")
@Authenticated
@Tag(name = "Communities")
public class CommunityResource {

    private final Desk desk;
    private final Caller caller;
    private final Members members;
    private final CommunityRegister register;

    CommunityResource(Desk desk, Caller caller, Members members, CommunityRegister register) {
        this.desk = desk;
        this.caller = caller;
        this.members = members;
        this.register = register;
    }

    public record NewCommunity(
            @NotNull CommunityKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotNull UUID leader) {}

    public record Community(UUID id, CommunityKind kind, String title, UUID leader) {}

    public record Member(UUID account, Role role) {}

    public record Inside(UUID id, CommunityKind kind, String title, UUID leader, List<Member> members) {}

    /**
     * @param classes where the guest may be; these, or communities
     * @param from the first instant
     * @param to the first instant at which it is over
     */
    public record Wish(
            @NotNull UUID account,
            @NotNull GuestPurpose purpose,
            @NotNull @Size(max = 50) List<@NotNull UUID> classes,
            @NotNull @Size(max = 50) List<@NotNull UUID> communities,
            @NotNull Instant from,
            @NotNull Instant to) {}

    public record Stay(
            UUID id,
            UUID account,
            UUID host,
            GuestPurpose purpose,
            List<UUID> classes,
            List<UUID> communities,
            Instant from,
            Instant to,
            CommunityRegister.StayState state) {}

    @GET
    @Path("/schools/{school}/communities")
    @Operation(operationId = "listCommunities", summary = "The sections and clubs of the school")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Community.class)))
    public Uni<Response> list(UUID school) {
        var id = new SchoolId(school);
        return members.only(
                caller.account(),
                id,
                relation -> Uni.createFrom()
                        .completionStage(() -> register.ofSchool(id))
                        .map(all -> Response.ok(all.stream()
                                        .map(one -> new Community(
                                                one.community().value(),
                                                one.kind(),
                                                one.title(),
                                                one.leader().value()))
                                        .toList())
                                .build()));
    }

    @PUT
    @Path("/schools/{school}/communities/{community}")
    @Operation(operationId = "createCommunity", summary = "Found a section, a club or a professional community")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> create(UUID school, UUID community, @Valid @NotNull NewCommunity wanted) {
        var me = caller.account();
        return desk.ask(
                me,
                new CreateCommunity(
                        new CommunityId(community),
                        wanted.kind(),
                        new SchoolId(school),
                        wanted.title(),
                        new AccountId(wanted.leader()),
                        me,
                        desk.now()));
    }

    @GET
    @Path("/communities/{community}")
    @Operation(operationId = "getCommunity", summary = "Who is in it, for those who are")
    @APIResponseSchema(value = Inside.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> inside(UUID community) {
        var me = caller.account();
        return Uni.createFrom()
                .completionStage(() -> register.community(new CommunityId(community)))
                .flatMap(found -> found.filter(one -> one.members().containsKey(me))
                        .map(one -> Uni.createFrom().item(Response.ok(view(one)).build()))
                        .orElseGet(() -> Members.refused(GeneralRefusal.NOT_FOUND)));
    }

    @PUT
    @Path("/schools/{school}/communities/{community}/members/{account}")
    @Operation(operationId = "joinCommunity", summary = "A member of the school comes into the community")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> join(UUID school, UUID community, UUID account) {
        var me = caller.account();
        return desk.ask(
                me,
                new JoinCommunity(
                        new CommunityId(community), new AccountId(account), new SchoolId(school), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/communities/{community}/members/{account}")
    @Operation(operationId = "leaveCommunity", summary = "A member leaves the community, or is taken out of it")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> leave(UUID school, UUID community, UUID account) {
        var me = caller.account();
        return desk.ask(
                me,
                new LeaveCommunity(
                        new CommunityId(community), new AccountId(account), new SchoolId(school), me, desk.now()));
    }

    @GET
    @Path("/schools/{school}/guests")
    @Operation(operationId = "listGuests", summary = "Guests of the school: all, or those whom one has asked for")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Stay.class)))
    public Uni<Response> guests(UUID school) {
        var id = new SchoolId(school);
        var me = caller.account();
        return members.only(
                me,
                id,
                relation -> Uni.createFrom()
                        .completionStage(() -> register.guests(id))
                        .map(all -> Response.ok(all.stream()
                                        .filter(one -> relation.holding().may(SchoolRight.ADMIT_GUEST)
                                                || one.asked().host().account().equals(me))
                                        .map(CommunityResource::view)
                                        .toList())
                                .build()));
    }

    @PUT
    @Path("/schools/{school}/guests/{guest}")
    @Operation(operationId = "requestGuest", summary = "Ask for a specialist of another organisation")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> ask(UUID school, UUID guest, @Valid @NotNull Wish wish) {
        var me = caller.account();
        return desk.ask(
                me,
                new RequestGuest(
                        new GuestId(guest),
                        new AccountId(wish.account()),
                        new SchoolId(school),
                        wish.purpose(),
                        wish.classes().stream().map(ClassId::new).toList(),
                        wish.communities().stream().map(CommunityId::new).toList(),
                        wish.from(),
                        wish.to(),
                        me,
                        GuestTerms.DEFAULT,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/guests/{guest}/admission")
    @Operation(operationId = "admitGuest", summary = "Agree that the guest comes")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> admit(UUID school, UUID guest) {
        var me = caller.account();
        var id = new SchoolId(school);
        return members.only(
                me,
                id,
                relation -> Uni.createFrom()
                        .completionStage(() -> register.guests(id))
                        .flatMap(all -> all.stream()
                                .filter(one -> one.asked().guest().value().equals(guest))
                                .findFirst()
                                .map(one -> desk.ask(
                                        me,
                                        new AdmitOutsideSpecialist(
                                                new GuestId(guest),
                                                id,
                                                one.asked().host().account(),
                                                me,
                                                desk.now())))
                                .orElseGet(() -> Members.refused(GeneralRefusal.NOT_FOUND))));
    }

    @DELETE
    @Path("/schools/{school}/guests/{guest}")
    @Operation(operationId = "endGuestAccess", summary = "The guest's stay ends, or nobody agrees to it")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> end(UUID school, UUID guest) {
        var me = caller.account();
        return desk.ask(me, new EndGuestAccess(new GuestId(guest), new SchoolId(school), me, desk.now()));
    }

    private static Inside view(CommunityRegister.Community one) {
        var founded = one.founded();
        return new Inside(
                founded.community().value(),
                founded.kind(),
                founded.title(),
                founded.leader().value(),
                one.members().entrySet().stream()
                        .map(member -> new Member(member.getKey().value(), member.getValue()))
                        .toList());
    }

    private static Stay view(CommunityRegister.Stay one) {
        var asked = one.asked();
        return new Stay(
                asked.guest().value(),
                asked.account().value(),
                asked.host().value(),
                asked.purpose(),
                asked.classes().stream().map(ClassId::value).toList(),
                asked.communities().stream().map(CommunityId::value).toList(),
                asked.from(),
                asked.to(),
                one.state());
    }
}
