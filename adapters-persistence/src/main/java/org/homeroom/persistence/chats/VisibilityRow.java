package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.application.chats.ChatQueries.Ending;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** From when to when somebody's place in a chat let them read it. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "chat_visibility", schema = "readmodel")
class VisibilityRow {

    @Id
    String id;

    UUID chat;

    UUID account;

    @Enumerated(EnumType.STRING)
    @Nullable Role role;

    Instant fromAt;

    @Nullable Instant untilAt;

    @Enumerated(EnumType.STRING)
    @Nullable Ending endedBy;

    protected VisibilityRow() {}
}
