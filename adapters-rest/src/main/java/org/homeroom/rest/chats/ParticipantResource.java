package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Multi;
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
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.accounts.AccountQueries;
import org.homeroom.application.chats.ChatQueries;
import org.homeroom.application.chats.ChatQueries.Condition;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.Person;
import org.homeroom.domain.chats.roster.JoinClassChat;
import org.homeroom.domain.chats.running.AdmitParticipants;
import org.homeroom.domain.chats.running.GrantChatAdmin;
import org.homeroom.domain.chats.running.JoinByChatInvitation;
import org.homeroom.domain.chats.running.JoinChat;
import org.homeroom.domain.chats.running.LeaveChat;
import org.homeroom.domain.chats.running.RemoveParticipant;
import org.homeroom.domain.chats.running.RevokeChatAdmin;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.homeroom.rest.accounts.MeResource.Name;
import org.jspecify.annotations.Nullable;

/** Who is in a chat, and who decides for it. */
@Path("/v1")
@Authenticated
@Tag(name = "Chats")
public class ParticipantResource {

    private final Desk desk;
    private final Caller caller;
    private final KeyedHashes hashes;
    private final History history;
    private final ChatQueries chats;
    private final AccountQueries accounts;

    ParticipantResource(
            Desk desk, Caller caller, KeyedHashes hashes, History history, ChatQueries chats, AccountQueries accounts) {
        this.desk = desk;
        this.caller = caller;
        this.hashes = hashes;
        this.history = history;
        this.chats = chats;
        this.accounts = accounts;
    }

    /**
     * @param condition whether the person takes part, or waits until somebody has agreed
     * @param alsoStaff whether a parent among parents also works in the school
     */
    public record Participant(UUID account, @Nullable Name name, Role role, Condition condition, boolean alsoStaff) {}

    public record Admission(
            @NotNull @Size(min = 1, max = 200) List<@NotNull UUID> accounts) {}

    /** @param code of a link that somebody has given me */
    public record Arrival(@NotBlank @Size(max = 100) String code) {}

    @GET
    @Path("/schools/{school}/chats/{chat}/participants")
    @Operation(operationId = "listParticipants", summary = "Who is in the chat, for those who are in it")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Participant.class)))
    public Uni<Response> list(UUID school, UUID chat) {
        var id = new ChatId(chat);
        var in = new SchoolId(school);
        var now = desk.now();
        return Uni.createFrom()
                .completionStage(() -> history.stateOf(Participation.of(caller.account(), id, in)))
                .flatMap(self -> self.bars(now)
                        .map(reason -> Uni.createFrom().item(Problem.of(reason).toResponse()))
                        .orElseGet(() -> list(id, in, self.chat().kind())));
    }

    private Uni<Response> list(ChatId chat, SchoolId school, ChatKind kind) {
        return Uni.createFrom().completionStage(() -> chats.participants(chat)).flatMap(found -> {
            var people = found.stream().map(ChatQueries.Participant::account).toList();
            return Uni.combine()
                    .all()
                    .unis(
                            Uni.createFrom().completionStage(() -> accounts.names(people)),
                            kind == ChatKind.PARENTS_ONLY
                                    ? staff(people, school)
                                    : Uni.createFrom().item(Set.<AccountId>of()))
                    .with((names, staff) -> Response.ok(found.stream()
                                    .map(one -> view(one, names, staff))
                                    .toList())
                            .build());
        });
    }

    private Uni<Set<AccountId>> staff(List<AccountId> people, SchoolId school) {
        return Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToUniAndConcatenate(one -> Uni.createFrom()
                        .completionStage(() -> history.stateOf(Person.of(one, school)))
                        .map(person -> person.staff() ? Set.of(one) : Set.<AccountId>of()))
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet()));
    }

    private static Participant view(
            ChatQueries.Participant one, Map<AccountId, PersonName> names, Set<AccountId> staff) {
        return new Participant(
                one.account().value(),
                Name.of(names.get(one.account())),
                one.role(),
                one.condition(),
                staff.contains(one.account()));
    }

    @POST
    @Path("/schools/{school}/chats/{chat}/participants")
    @Operation(
            operationId = "admitParticipants",
            summary = "Bring members of the school into the chat: all of them, or nobody",
            description = "Repeating it changes nothing.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> admit(UUID school, UUID chat, @Valid @NotNull Admission wanted) {
        var me = caller.account();
        return desk.ask(
                me,
                new AdmitParticipants(
                        new ChatId(chat),
                        new SchoolId(school),
                        ChatResource.accounts(wanted.accounts()),
                        me,
                        ChatTerms.DEFAULT,
                        desk.now()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/participants/me")
    @Operation(
            operationId = "joinChat",
            summary = "Take my place in a chat that has one for me",
            description = "In the chat of my class, in a channel, among the parents of a class, in my community.")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> join(UUID school, UUID chat) {
        var me = caller.account();
        var in = new SchoolId(school);
        var id = new ChatId(chat);
        return Uni.createFrom()
                .completionStage(() -> history.stateOf(ChatRecord.of(id, in)))
                .flatMap(known -> desk.ask(
                        me,
                        known.exists() && known.kind() != ChatKind.CLASS
                                ? new JoinChat(id, in, me, desk.now())
                                : new JoinClassChat(id.asClass(), in, me, desk.now())));
    }

    @POST
    @Path("/schools/{school}/chats/{chat}/arrivals")
    @Operation(operationId = "joinChatByInvitation", summary = "Come into the chat by a link")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> arrive(UUID school, UUID chat, @Valid @NotNull Arrival arrival) {
        var me = caller.account();
        return desk.ask(
                me,
                new JoinByChatInvitation(
                        hashes.chatInvitation(arrival.code()), new ChatId(chat), new SchoolId(school), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/participants/me")
    @Operation(operationId = "leaveChat", summary = "Be in the chat no longer")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> leave(UUID school, UUID chat) {
        var me = caller.account();
        return desk.ask(me, new LeaveChat(new ChatId(chat), new SchoolId(school), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/participants/{account}")
    @Operation(operationId = "removeParticipant", summary = "Put somebody out of the chat")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> remove(UUID school, UUID chat, UUID account) {
        var me = caller.account();
        return desk.ask(
                me,
                new RemoveParticipant(new ChatId(chat), new SchoolId(school), new AccountId(account), me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/administrators/{account}")
    @Operation(operationId = "grantChatAdmin", summary = "Let somebody decide for the chat, too")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> appoint(UUID school, UUID chat, UUID account) {
        var me = caller.account();
        return desk.ask(
                me, new GrantChatAdmin(new ChatId(chat), new SchoolId(school), new AccountId(account), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/administrators/{account}")
    @Operation(operationId = "revokeChatAdmin", summary = "Let somebody decide for the chat no longer")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> dismiss(UUID school, UUID chat, UUID account) {
        var me = caller.account();
        return desk.ask(
                me,
                new RevokeChatAdmin(new ChatId(chat), new SchoolId(school), new AccountId(account), me, desk.now()));
    }
}
