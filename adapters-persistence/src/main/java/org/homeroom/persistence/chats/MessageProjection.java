package org.homeroom.persistence.chats;

import static java.util.stream.Collectors.joining;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.homeroom.application.chats.ChatQueries.Removal;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.MessageEvent.MessagePinned;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.persistence.storage.Occurrence;
import org.homeroom.persistence.storage.Projection;
import org.homeroom.persistence.storage.Rows;
import org.jspecify.annotations.Nullable;

/** Keeps the timelines: of every message where its newest text is kept, and what has become of it. */
@ApplicationScoped
class MessageProjection implements Projection {

    @Override
    public Uni<Void> apply(Occurrence occurrence, Session session) {
        return switch (occurrence.event()) {
            case MessagePosted e -> posted(e, occurrence, session);
            case MessageEdited e ->
                Rows.change(session, MessageRow.class, e.message().value(), row -> {
                    if (row.removed == null) row.textEvent = occurrence.id();
                    row.editedAt = e.at();
                });
            case MessageDeletedByAuthor e -> removed(e.message(), Removal.BY_AUTHOR, session);
            case MessageRedacted e -> removed(e.message(), Removal.BY_SCHOOL, session);
            case MessagePinned e ->
                Rows.change(session, MessageRow.class, e.message().value(), row -> row.pinnedAt = e.at());
            case MessageUnpinned e ->
                Rows.change(session, MessageRow.class, e.message().value(), row -> row.pinnedAt = null);
            default -> Rows.nothing();
        };
    }

    private static Uni<Void> posted(MessagePosted e, Occurrence occurrence, Session session) {
        return Rows.write(session, MessageRow.class, e.message().value(), MessageRow::new, row -> {
            row.message = e.message().value();
            row.chat = e.chat().value();
            row.author = e.author().value();
            row.authorRole = e.authorRole();
            row.badge = e.badge();
            row.replyTo = e.replyTo();
            row.mentions = together(e.mentions());
            row.files = together(e.files());
            row.stickerPack = e.stickerPack();
            row.sticker = e.sticker();
            row.urgent = e.urgent();
            row.postedAt = e.at();
            row.position = occurrence.position();
            row.textEvent = occurrence.id();
        });
    }

    private static Uni<Void> removed(MessageId message, Removal by, Session session) {
        return Rows.change(session, MessageRow.class, message.value(), row -> {
            row.removed = by;
            row.textEvent = null;
            row.pinnedAt = null;
            row.mentions = null;
            row.files = null;
            row.stickerPack = null;
            row.sticker = null;
        });
    }

    private static @Nullable String together(List<? extends Id> ids) {
        return ids.isEmpty()
                ? null
                : ids.stream().map(id -> id.value().toString()).collect(joining(" "));
    }

    @Override
    public List<Class<?>> rows() {
        return List.of(MessageRow.class);
    }
}
