package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homeroom.domain.chats.facts.ChatKind;

/** A chat. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "chat", schema = "readmodel")
class ChatRow {

    @Id
    UUID chat;

    UUID school;

    @Enumerated(EnumType.STRING)
    ChatKind kind;

    String title;

    boolean archived;

    protected ChatRow() {}
}
