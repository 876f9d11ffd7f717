package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.chats.facts.ChatKind;
import org.jspecify.annotations.Nullable;

/** A chat. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "chat", schema = "readmodel")
class ChatRow {

    @Id
    UUID chat;

    UUID school;

    @Enumerated(EnumType.STRING)
    ChatKind kind;

    /** After the class; null where the chat has a title of its own, or none. */
    @Nullable String title;

    /** Beside which event the own title is kept; null without one. */
    @Nullable String titleEvent;

    boolean archived;

    boolean frozen;

    /** Where in the log the newest message stands; 0 before the first. */
    long lastPosition;

    @Nullable Instant lastMessageAt;

    protected ChatRow() {}
}
