package org.homeroom.rest.chats;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.homeroom.application.Homeroom;
import org.homeroom.application.chats.PollQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.chats.facts.PollText;
import org.homeroom.domain.chats.polls.ClosePoll;
import org.homeroom.domain.chats.polls.CreatePoll;
import org.homeroom.domain.chats.polls.PollTerms;
import org.homeroom.domain.chats.polls.ReadPoll;
import org.homeroom.domain.chats.polls.Vote;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.rest.Caller;
import org.homeroom.rest.Desk;
import org.homeroom.rest.Problem;
import org.jspecify.annotations.Nullable;

/** Asking everybody in a chat. A poll is a message and has its id. */
@Path("/v1")
@Authenticated
@Tag(name = "Chats")
public class PollResource {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final Desk desk;
    private final Caller caller;
    private final PollQueries polls;
    private final Homeroom homeroom;

    PollResource(Desk desk, Caller caller, PollQueries polls, Homeroom homeroom) {
        this.desk = desk;
        this.caller = caller;
        this.polls = polls;
        this.homeroom = homeroom;
    }

    /** @param closesAt missing while somebody has to close it */
    public record NewPoll(
            @NotNull String question,
            @NotNull @Size(max = 100) List<@NotNull String> options,
            @NotNull PollChoice choice,
            @NotNull PollSecrecy secrecy,
            @Nullable Boolean changeable,
            @Nullable Instant closesAt) {}

    /** @param options the numbers of those chosen, from 0 on */
    public record Ballot(@NotNull @Size(max = 100) List<@NotNull Integer> options) {}

    /** @param voters who chose it; empty in an anonymous poll */
    public record Option(@Nullable String text, int votes, List<UUID> voters) {}

    /**
     * @param question missing once it has been erased
     * @param voted how many have voted
     */
    public record Poll(
            UUID author,
            @Nullable String question,
            List<Option> options,
            PollChoice choice,
            PollSecrecy secrecy,
            boolean changeable,
            @Nullable Instant closesAt,
            boolean closed,
            int voted) {}

    @PUT
    @Path("/schools/{school}/chats/{chat}/polls/{message}")
    @Operation(
            operationId = "createPoll",
            summary = "Ask everybody in a chat",
            description =
                    "The poll is a message under an id of my own making. In an anonymous poll not even the log tells who"
                            + " voted for what once it is closed.")
    @APIResponse(responseCode = "201", description = "Done, or true already")
    public Uni<Response> create(UUID school, UUID chat, UUID message, @Valid @NotNull NewPoll body) {
        var me = caller.account();
        var id = new MessageId(message);
        return desk.ask(
                me,
                new CreatePoll(
                        id,
                        new ChatId(chat),
                        new SchoolId(school),
                        me,
                        Personal.of(me, new PollText(body.question(), body.options())),
                        body.choice(),
                        body.secrecy(),
                        Boolean.TRUE.equals(body.changeable()),
                        body.closesAt(),
                        Personal.of(id, key()),
                        PollTerms.DEFAULT,
                        desk.now()),
                answer -> Response.status(201));
    }

    private static String key() {
        var key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/polls/{message}/votes/me")
    @Operation(operationId = "vote", summary = "Vote, or vote anew where the poll lets me")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> vote(UUID school, UUID chat, UUID message, @Valid @NotNull Ballot body) {
        var command = new Vote(
                new MessageId(message),
                new ChatId(chat),
                new SchoolId(school),
                caller.account(),
                body.options(),
                desk.now());
        return desk.askAsNobody(command, answer -> Response.noContent());
    }

    @PUT
    @Path("/schools/{school}/chats/{chat}/polls/{message}/closing")
    @Operation(operationId = "closePoll", summary = "Let nobody vote any more")
    @APIResponse(responseCode = "204", description = "Done, or true already")
    public Uni<Response> close(UUID school, UUID chat, UUID message) {
        var me = caller.account();
        return desk.ask(
                me, new ClosePoll(new MessageId(message), new ChatId(chat), new SchoolId(school), me, desk.now()));
    }

    @GET
    @Path("/schools/{school}/chats/{chat}/polls/{message}")
    @Operation(operationId = "getPoll", summary = "What is asked, and how people have voted so far")
    @APIResponseSchema(value = Poll.class, responseCode = "200", responseDescription = "OK")
    public Uni<Response> poll(UUID school, UUID chat, UUID message) {
        var where = new ChatId(chat);
        var id = new MessageId(message);
        var wish = new ReadPoll(id, where, new SchoolId(school), caller.account(), desk.now());
        return Uni.createFrom()
                .completionStage(() -> homeroom.consider(wish))
                .flatMap(answer -> answer instanceof Outcome.Refused refused
                        ? Uni.createFrom().item(Problem.of(refused.reason()).toResponse())
                        : Uni.createFrom()
                                .completionStage(() -> polls.poll(where, id))
                                .map(found -> found.map(
                                                poll -> Response.ok(view(poll)).build())
                                        .orElseGet(() -> Problem.of(GeneralRefusal.NOT_FOUND)
                                                .toResponse())));
    }

    private static Poll view(PollQueries.Poll poll) {
        var text = poll.text();
        var options = new ArrayList<Option>();
        for (var i = 0; i < poll.results().size(); i++) {
            var result = poll.results().get(i);
            options.add(new Option(
                    text == null ? null : text.options().get(i),
                    result.votes(),
                    result.voters().stream().map(AccountId::value).toList()));
        }
        return new Poll(
                poll.author().value(),
                text == null ? null : text.question(),
                options,
                poll.choice(),
                poll.secrecy(),
                poll.changeable(),
                poll.closesAt(),
                poll.closed(),
                poll.voted());
    }
}
