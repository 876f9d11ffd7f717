package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A chat of which somebody wants to hear nothing. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "chat_mute", schema = "readmodel")
class ChatMuteRow {

    @Id
    String id;

    UUID chat;

    UUID account;

    @Nullable Instant until;

    protected ChatMuteRow() {}
}
