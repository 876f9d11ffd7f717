package org.homeroom.rest.chats;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.History;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatRefusal;
import org.homeroom.domain.chats.facts.ChatSettings;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.FreezeReason;
import org.homeroom.domain.chats.facts.HistoryVisibility;
import org.homeroom.domain.chats.facts.PairId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.PostingHours;
import org.homeroom.domain.chats.facts.PostingMode;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.chats.opening.OpenChannel;
import org.homeroom.domain.chats.opening.OpenCommunityChat;
import org.homeroom.domain.chats.opening.OpenCounsellingChat;
import org.homeroom.domain.chats.opening.OpenDirectChat;
import org.homeroom.domain.chats.opening.OpenGroupChat;
import org.homeroom.domain.chats.opening.OpenParentsOnlyChat;
import org.homeroom.domain.chats.opening.OpenSchoolChat;
import org.homeroom.domain.chats.opening.OpenSubjectChat;
import org.homeroom.domain.chats.running.ArchiveChat;
import org.homeroom.domain.chats.running.ChangeChatSettings;
import org.homeroom.domain.chats.running.ReopenChat;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** Making chats, seeing what they are, and deciding how they work. */
@Path("/v1")
@Authenticated
@Tag(name = "Chats")
public class ChatResource {

    private final Desk desk;
    private final Caller caller;
    private final KeyedHashes hashes;
    private final History history;

    ChatResource(Desk desk, Caller caller, KeyedHashes hashes, History history) {
        this.desk = desk;
        this.caller = caller;
        this.hashes = hashes;
        this.history = history;
    }

    /**
     * @param title none for a chat of two people or of a community
     * @param theClass whose chat it is, for SUBJECT, PARENTS_ONLY and the CHANNEL of a class
     * @param community whose chat it is, for COMMUNITY
     * @param with whom I want to talk to alone, for DIRECT and COUNSELLING
     * @param roster whether chosen members or all are in it, for SCHOOL
     * @param roles what those who are in it may be, for GROUP, SCHOOL and CHANNEL; mine is added
     * @param participants who is in it from the beginning, besides me; at most 30
     * @param expiresAt from when on it can only be read, for GROUP and SCHOOL; none for never
     */
    public record NewChat(
            @NotNull ChatKind kind,
            @Nullable @Size(max = 200) String title,
            @Nullable UUID theClass,
            @Nullable UUID community,
            @Nullable UUID with,
            @Nullable RosterMode roster,
            @Nullable @Size(max = 4) List<@NotNull Role> roles,
            @Nullable @Size(max = 200) List<@NotNull UUID> participants,
            @Nullable Instant expiresAt) {}

    /** What I wanted is there, and I am in it. */
    public record Existing(@JsonUnwrapped Problem problem, UUID chat) {}

    /**
     * @param from the first minute; where it is not before {@code to}, the hours go over midnight
     * @param to the first minute at which it is over
     * @param days on which the hours begin
     */
    public record Hours(
            @NotNull LocalTime from,
            @NotNull LocalTime to,
            @NotNull @Size(min = 1, max = 7) List<@NotNull DayOfWeek> days) {}

    /**
     * @param hours when one may write, in the school's zone; none for at any time
     * @param history how far back newcomers can read
     * @param replies whether everybody may answer where only some may begin
     */
    public record Settings(
            @NotNull PostingMode posting,
            @Nullable @Valid Hours hours,
            @NotNull HistoryVisibility history,
            @NotNull Boolean replies) {}

    /**
     * @param title missing where it is called after its class or community, or has two people
     * @param myRole missing for a guest
     * @param administrator whether I decide for it
     * @param silent why I cannot write in it now; missing where I can
     */
    public record Chat(
            UUID id,
            ChatKind kind,
            @Nullable String title,
            @Nullable UUID theClass,
            @Nullable UUID community,
            List<UUID> between,
            RosterMode roster,
            List<Role> roles,
            Settings settings,
            boolean archived,
            @Nullable FreezeReason frozen,
            @Nullable Instant expiresAt,
            @Nullable Role myRole,
            boolean administrator,
            @Nullable String silent) {}

    @PUT
    @Path("/schools/{school}/chats/{chat}")
    @Operation(
            operationId = "openChat",
            summary = "Open a chat under an id of my own making",
            description = "Repeating it changes nothing. Where two people have a chat already, the problem names it.")
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Uni<Response> open(UUID school, UUID chat, @Valid @NotNull NewChat wanted) {
        var in = new SchoolId(school);
        return switch (wanted.kind()) {
            case CLASS, CLASS_PARENTS, TEACHERS -> refused(ChatRefusal.DERIVED_ROSTER);
            case DIRECT -> direct(new ChatId(chat), in, wanted);
            case COUNSELLING ->
                wanted.with() == null
                        ? missing("/with")
                        : ask(new OpenCounsellingChat(
                                new ChatId(chat),
                                in,
                                new AccountId(wanted.with()),
                                caller.account(),
                                ChatTerms.DEFAULT,
                                desk.now()));
            case SUBJECT, PARENTS_ONLY ->
                wanted.theClass() == null
                        ? refused(ChatRefusal.CHAT_SCOPE_REQUIRED)
                        : ask(ofClass(new ChatId(chat), in, new ClassId(wanted.theClass()), wanted));
            case COMMUNITY ->
                wanted.community() == null
                        ? refused(ChatRefusal.CHAT_SCOPE_REQUIRED)
                        : ask(new OpenCommunityChat(
                                new ChatId(chat),
                                in,
                                new CommunityId(wanted.community()),
                                accounts(wanted.participants()),
                                caller.account(),
                                ChatTerms.DEFAULT,
                                desk.now()));
            case SCHOOL, CHANNEL, GROUP -> ask(ofSchool(new ChatId(chat), in, wanted));
        };
    }

    private Command<?> ofClass(ChatId chat, SchoolId school, ClassId theClass, NewChat wanted) {
        var others = accounts(wanted.participants());
        var title = title(school, wanted);
        return wanted.kind() == ChatKind.SUBJECT
                ? new OpenSubjectChat(
                        chat, school, theClass, title, others, caller.account(), ChatTerms.DEFAULT, desk.now())
                : new OpenParentsOnlyChat(
                        chat, school, theClass, title, others, caller.account(), ChatTerms.DEFAULT, desk.now());
    }

    private Command<?> ofSchool(ChatId chat, SchoolId school, NewChat wanted) {
        var title = title(school, wanted);
        var me = caller.account();
        var others = accounts(wanted.participants());
        var roles = wanted.roles() == null ? List.<Role>of() : wanted.roles();
        var now = desk.now();
        return switch (wanted.kind()) {
            case SCHOOL ->
                new OpenSchoolChat(
                        chat,
                        school,
                        title,
                        wanted.roster() == null ? RosterMode.SELECTED : wanted.roster(),
                        roles,
                        others,
                        wanted.expiresAt(),
                        me,
                        ChatTerms.DEFAULT,
                        now);
            case CHANNEL ->
                new OpenChannel(
                        chat,
                        school,
                        wanted.theClass() == null ? null : new ClassId(wanted.theClass()),
                        title,
                        roles,
                        me,
                        ChatTerms.DEFAULT,
                        now);
            default ->
                new OpenGroupChat(chat, school, title, roles, others, wanted.expiresAt(), me, ChatTerms.DEFAULT, now);
        };
    }

    /** Whoever asks is one of the two, so may learn which chat they have. */
    private Uni<Response> direct(ChatId chat, SchoolId school, NewChat wanted) {
        if (wanted.with() == null) return missing("/with");
        var with = new AccountId(wanted.with());
        var pair = hashes.pair(school, caller.account(), with);
        return ask(new OpenDirectChat(chat, pair, school, with, caller.account(), desk.now()))
                .flatMap(answer -> answer.getEntity() instanceof Problem problem
                                && problem.code().equals(ChatRefusal.CHAT_ALREADY_EXISTS.code())
                        ? known(pair)
                                .map(found -> found.map(one -> problem.toResponse(new Existing(problem, one.value())))
                                        .orElse(answer))
                        : Uni.createFrom().item(answer));
    }

    private Uni<Optional<ChatId>> known(PairId pair) {
        var model = Model.startingWith(Optional.<ChatId>empty())
                .about(pair)
                .on(ChatCreated.class, (none, created) -> Optional.of(created.chat()));
        return Uni.createFrom().completionStage(() -> history.stateOf(model));
    }

    @GET
    @Path("/schools/{school}/chats/{chat}")
    @Operation(operationId = "getChat", summary = "What a chat is, for those who are in it")
    @APIResponseSchema(value = Chat.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> describe(UUID school, UUID chat) {
        var now = desk.now();
        return Uni.createFrom()
                .completionStage(() ->
                        history.stateOf(Participation.of(caller.account(), new ChatId(chat), new SchoolId(school))))
                .map(self -> self.bars(now)
                        .map(reason -> Problem.of(reason).toResponse())
                        .orElseGet(() -> Response.ok(view(self, now)).build()));
    }

    private static Chat view(Participation self, Instant now) {
        var record = self.chat();
        var created = Objects.requireNonNull(record.created());
        return new Chat(
                created.chat().value(),
                created.kind(),
                created.title() == null ? null : created.title().orNull(),
                created.theClass() == null ? null : created.theClass().value(),
                created.community() == null ? null : created.community().value(),
                created.between().stream().map(AccountId::value).toList(),
                created.roster(),
                created.roles(),
                view(record.settings()),
                record.closed(now),
                record.frozen(),
                created.expiresAt(),
                self.role(),
                self.administers(now),
                self.silences(now).map(Refusal::code).orElse(null));
    }

    private static Settings view(ChatSettings settings) {
        var hours = settings.hours();
        return new Settings(
                settings.posting(),
                hours == null ? null : new Hours(hours.from(), hours.to(), hours.days()),
                settings.history(),
                settings.replies());
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/settings")
    @Operation(operationId = "changeChatSettings", summary = "Say who may write in the chat, and when")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> settings(UUID school, UUID chat, @Valid @NotNull Settings wanted) {
        var hours = wanted.hours();
        var settings = new ChatSettings(
                wanted.posting(),
                hours == null ? null : new PostingHours(hours.from(), hours.to(), List.copyOf(hours.days())),
                wanted.history(),
                wanted.replies());
        var me = caller.account();
        return desk.ask(me, new ChangeChatSettings(new ChatId(chat), new SchoolId(school), settings, me, desk.now()));
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/archive")
    @Operation(operationId = "archiveChat", summary = "Close the chat: from then on it can only be read")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> archive(UUID school, UUID chat) {
        var me = caller.account();
        return desk.ask(me, new ArchiveChat(new ChatId(chat), new SchoolId(school), me, desk.now()));
    }

    @DELETE
    @Path("/schools/{school}/chats/{chat}/archive")
    @Operation(operationId = "reopenChat", summary = "Open the chat again")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> reopen(UUID school, UUID chat) {
        var me = caller.account();
        return desk.ask(me, new ReopenChat(new ChatId(chat), new SchoolId(school), me, desk.now()));
    }

    private Uni<Response> ask(Command<?> command) {
        return desk.ask(caller.account(), command, answer -> Response.status(201));
    }

    private static Personal<String> title(SchoolId school, NewChat wanted) {
        return Personal.of(school, wanted.title() == null ? "" : wanted.title().strip());
    }

    static List<AccountId> accounts(@Nullable List<UUID> some) {
        return some == null
                ? List.of()
                : some.stream().distinct().map(AccountId::new).toList();
    }

    private static Uni<Response> missing(String pointer) {
        return Uni.createFrom().item(Problem.malformed(pointer, "an account").toResponse());
    }

    private static Uni<Response> refused(Refusal reason) {
        return Uni.createFrom().item(Problem.of(reason).toResponse());
    }
}
