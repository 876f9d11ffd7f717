package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.jspecify.annotations.Nullable;

/** A poll; what it asks is kept beside the event named here. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "poll", schema = "readmodel")
class PollRow {

    @Id
    UUID message;

    UUID chat;

    UUID author;

    String textEvent;

    int options;

    @Enumerated(EnumType.STRING)
    PollChoice choice;

    @Enumerated(EnumType.STRING)
    PollSecrecy secrecy;

    boolean changeable;

    @Nullable Instant closesAt;

    boolean closed;

    protected PollRow() {}
}
