package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homeroom.application.chats.ChatQueries.Condition;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** A person in a chat. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "participant", schema = "readmodel")
class ParticipantRow {

    @Id
    String id;

    UUID chat;

    UUID account;

    @Enumerated(EnumType.STRING)
    Role role;

    @Enumerated(EnumType.STRING)
    Condition condition;

    /** Where in the log the person was let in; 0 before. */
    long sincePosition;

    /** The interval in which the person can read now; null where that is none. */
    @Nullable String inSight;

    protected ParticipantRow() {}
}
