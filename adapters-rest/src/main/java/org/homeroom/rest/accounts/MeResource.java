package org.homeroom.rest.accounts;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.accounts.AccountQueries.Photo;
import org.homeroom.application.chats.ChatQueries;
import org.homeroom.application.chats.ChatQueries.Condition;
import org.homeroom.application.memberships.Invitations;
import org.homeroom.application.memberships.MembershipQueries;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.PhotoState;
import org.homeroom.domain.accounts.profile.CompleteProfile;
import org.homeroom.domain.accounts.profile.ProfileTerms;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.InvitationRefusal;
import org.homeroom.domain.memberships.facts.MembershipEvent.InvitationIssued;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.roster.BindToRoster;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Guessable;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** What one knows of oneself, and what one says about oneself. */
@Path("/v1")
@Authenticated
@Tag(name = "Accounts")
public class MeResource {

    private final Desk desk;
    private final Caller caller;
    private final AccountQueries accounts;
    private final MembershipQueries memberships;
    private final ChatQueries chats;
    private final Invitations invitations;
    private final KeyedHashes hashes;

    MeResource(
            Desk desk,
            Caller caller,
            AccountQueries accounts,
            MembershipQueries memberships,
            ChatQueries chats,
            Invitations invitations,
            KeyedHashes hashes) {
        this.desk = desk;
        this.caller = caller;
        this.accounts = accounts;
        this.memberships = memberships;
        this.chats = chats;
        this.invitations = invitations;
        this.hashes = hashes;
    }

    public record Name(
            @NotBlank String family,
            @NotBlank String given,
            @Nullable String patronymic) {

        public static @Nullable Name of(@Nullable PersonName name) {
            return name == null ? null : new Name(name.family(), name.given(), name.patronymic());
        }

        public PersonName toPersonName() {
            return new PersonName(family, given, patronymic);
        }
    }

    /** @param birthDate needed for a pupil */
    public record Profile(
            @NotBlank String family,
            @NotBlank String given,
            @Nullable String patronymic,
            @Nullable LocalDate birthDate) {}

    /** @param photo what the school says of it */
    public record Me(
            UUID account, @Nullable Name name, PhotoState photo, List<Membership> memberships, List<Chat> chats) {}

    public record Membership(UUID id, UUID school, Role role) {}

    /**
     * @param title missing where it has none: a chat of two people, or a title that was erased
     * @param archived it can be read, and nobody writes there
     * @param frozen nobody can write there for now
     * @param unread messages of others after my mark; 100 stands for that many or more
     */
    public record Chat(
            UUID id,
            UUID school,
            ChatKind kind,
            @Nullable String title,
            boolean archived,
            boolean frozen,
            Condition condition,
            int unread,
            @Nullable Instant lastMessageAt) {}

    public record Binding(@NotBlank String code) {}

    public record Bound(UUID school) {}

    @GET
    @Path("/me")
    @Operation(operationId = "getMe", summary = "Who I am here, and where I belong")
    public Uni<Me> me() {
        var me = caller.account();
        return Uni.combine()
                .all()
                .unis(
                        Uni.createFrom().completionStage(() -> accounts.names(List.of(me))),
                        Uni.createFrom().completionStage(() -> memberships.membershipsOf(me)),
                        Uni.createFrom().completionStage(() -> chats.chatsOf(me)),
                        Uni.createFrom().completionStage(() -> accounts.photo(me)))
                .with((names, mine, inChats, photo) -> new Me(
                        me.value(),
                        Name.of(names.get(me)),
                        photo.map(Photo::state).orElse(PhotoState.NONE),
                        mine.stream()
                                .map(one -> new Membership(
                                        one.id().value(), one.school().value(), one.role()))
                                .toList(),
                        inChats.stream()
                                .map(one -> new Chat(
                                        one.id().value(),
                                        one.school().value(),
                                        one.kind(),
                                        one.title(),
                                        one.archived(),
                                        one.frozen(),
                                        one.condition(),
                                        one.unread(),
                                        one.lastMessageAt()))
                                .toList()));
    }

    @PUT
    @Path("/me/profile")
    @Operation(operationId = "completeProfile", summary = "Give my real name, and as a pupil my birth date")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> completeProfile(@Valid @NotNull Profile profile) {
        var me = caller.account();
        var name = new PersonName(profile.family(), profile.given(), profile.patronymic());
        var born = profile.birthDate();
        return desk.ask(
                me,
                new CompleteProfile(
                        me,
                        Personal.of(me, name),
                        born == null ? null : Personal.of(me, born),
                        ProfileTerms.DEFAULT,
                        desk.now()));
    }

    @POST
    @Path("/me/roster-bindings")
    @Guessable
    @Operation(operationId = "bindToRoster", summary = "Become the person of a school's roster whose code I hold")
    @APIResponseSchema(value = Bound.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> bind(@Valid @NotNull Binding binding) {
        var me = caller.account();
        return Uni.createFrom()
                .completionStage(() -> invitations.find(hashes.invitation(binding.code())))
                .flatMap(found -> found.map(invitation -> desk.ask(
                                me,
                                bind(invitation),
                                answer -> Response.ok(
                                        new Bound(invitation.school().value()))))
                        .orElseGet(() -> Uni.createFrom()
                                .item(Problem.of(InvitationRefusal.INVITATION_INVALID)
                                        .toResponse())));
    }

    private BindToRoster bind(InvitationIssued invitation) {
        return new BindToRoster(
                caller.account(),
                invitation.invitation(),
                invitation.person(),
                invitation.school(),
                new MembershipId(UUID.randomUUID()),
                desk.now());
    }
}
