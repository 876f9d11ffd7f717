package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
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

    String textEvent;

    protected MessageRow() {}
}
