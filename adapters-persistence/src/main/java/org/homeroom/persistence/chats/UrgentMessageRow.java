package org.homeroom.persistence.chats;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A message that quiet hours do not hold back. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "urgent_message", schema = "readmodel")
class UrgentMessageRow {

    @Id
    UUID message;

    protected UrgentMessageRow() {}
}
