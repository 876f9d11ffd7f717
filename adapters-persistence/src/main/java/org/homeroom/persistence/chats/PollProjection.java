package org.homeroom.persistence.chats;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.PollEvent.PollClosed;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.chats.facts.PollEvent.VoteCast;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.PersonalValues;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;

/** Keeps polls and votes, and destroys the key of a poll that is over: from then on nobody can tell who voted for what. */
@ApplicationScoped
class PollProjection implements Projection {

    private final Instance<PersonalValues> personal;

    PollProjection(Instance<PersonalValues> personal) {
        this.personal = personal;
    }

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case PollCreated e -> created(e, occurrence.id(), session);
            case VoteCast e -> voted(e, session);
            case PollClosed e -> over(e.message(), session);
            case MessageDeletedByAuthor e -> over(e.message(), session);
            case MessageRedacted e -> over(e.message(), session);
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> created(PollCreated e, String event, Session session) {
        return Rows.write(session, PollRow.class, e.message().value(), PollRow::new, row -> {
            row.message = e.message().value();
            row.chat = e.chat().value();
            row.author = e.author().value();
            row.textEvent = event;
            row.options = e.options();
            row.choice = e.choice();
            row.secrecy = e.secrecy();
            row.changeable = e.changeable();
            row.closesAt = e.closesAt();
        });
    }

    private static Uni<Void> voted(VoteCast e, Session session) {
        var voter = e.account() == null
                ? Objects.requireNonNull(e.voter()).value()
                : e.account().value().toString();
        var id = e.message().value() + "/" + voter;
        return Rows.write(session, PollVoteRow.class, id, PollVoteRow::new, row -> {
            row.id = id;
            row.message = e.message().value();
            row.account = e.account() == null ? null : e.account().value();
            row.choices = e.options().stream().map(String::valueOf).collect(joining(" "));
        });
    }

    private Uni<Void> over(MessageId message, Session session) {
        return session.find(PollRow.class, message.value()).chain(poll -> {
            if (poll == null) return Rows.nothing();
            poll.closed = true;
            return Rows.aside(
                    Uni.createFrom().completionStage(() -> personal.get().erase(message.tag())));
        });
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(PollRow.class, PollVoteRow.class);
    }
}
