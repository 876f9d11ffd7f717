package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.application.chats.ChatQueries.Removal;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** A message; its text is kept beside the event named here. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "message", schema = "readmodel")
class MessageRow {

    @Id
    UUID message;

    UUID chat;

    UUID author;

    @Enumerated(EnumType.STRING)
    @Nullable Role authorRole;

    Instant postedAt;

    long position;

    /** Beside which event the newest text is kept; null once the message is removed. */
    @Nullable String textEvent;

    boolean badge;

    @Nullable UUID replyTo;

    /** Ids with a space between; null for none. */
    @Nullable String mentions;

    /** Ids with a space between; null for none. */
    @Nullable String files;

    @Nullable String stickerPack;

    @Nullable String sticker;

    boolean urgent;

    @Nullable Instant editedAt;

    @Enumerated(EnumType.STRING)
    @Nullable Removal removed;

    @Nullable Instant pinnedAt;

    protected MessageRow() {}
}
