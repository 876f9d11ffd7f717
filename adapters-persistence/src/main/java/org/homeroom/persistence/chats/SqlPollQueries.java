package org.homeroom.persistence.chats;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.homeroom.application.chats.PollQueries;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.PollText;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.VertxBridge;

@ApplicationScoped
class SqlPollQueries implements PollQueries {

    private final SessionFactory factory;
    private final VertxBridge bridge;
    private final PersonalValues personal;

    SqlPollQueries(SessionFactory factory, VertxBridge bridge, PersonalValues personal) {
        this.factory = factory;
        this.bridge = bridge;
        this.personal = personal;
    }

    @Override
    public CompletionStage<Optional<Poll>> poll(ChatId chat, MessageId message) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from PollRow where message = :message and chat = :chat", PollRow.class)
                        .setParameter("message", message.value())
                        .setParameter("chat", chat.value())
                        .getResultList()))
                .thenCompose(found -> found.isEmpty()
                        ? CompletableFuture.completedStage(Optional.empty())
                        : shown(found.getFirst()).thenApply(Optional::of));
    }

    private CompletionStage<Poll> shown(PollRow row) {
        var texts = personal.read(List.of(row.textEvent), "text", PollText.class);
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "from PollVoteRow where message = :message", PollVoteRow.class)
                        .setParameter("message", row.message)
                        .getResultList()))
                .thenCombine(
                        texts,
                        (votes, words) -> new Poll(
                                new AccountId(row.author),
                                words.get(row.textEvent),
                                row.choice,
                                row.secrecy,
                                row.changeable,
                                row.closesAt,
                                row.closed,
                                IntStream.range(0, row.options)
                                        .mapToObj(option -> result(option, votes))
                                        .toList(),
                                votes.size()));
    }

    private static Result result(int option, List<PollVoteRow> votes) {
        var wanted = Integer.toString(option);
        var chosen = votes.stream()
                .filter(vote -> List.of(vote.choices.split(" ")).contains(wanted))
                .toList();
        return new Result(
                chosen.size(),
                chosen.stream()
                        .map(vote -> vote.account)
                        .filter(Objects::nonNull)
                        .map(AccountId::new)
                        .toList());
    }

    @Override
    public CompletionStage<List<Due>> due(Instant by, int atMost) {
        return bridge.call(() -> factory.withSession(session -> session.createSelectionQuery(
                                "select p, c from PollRow p join ChatRow c on c.chat = p.chat"
                                        + " where not p.closed and p.closesAt <= :by order by p.closesAt",
                                Object[].class)
                        .setParameter("by", by)
                        .setMaxResults(atMost)
                        .getResultList()))
                .thenApply(rows -> rows.stream()
                        .map(row -> due((PollRow) row[0], (ChatRow) row[1]))
                        .toList());
    }

    private static Due due(PollRow poll, ChatRow chat) {
        return new Due(new MessageId(poll.message), new ChatId(poll.chat), new SchoolId(chat.school));
    }
}
