package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A bulk redaction that has begun and is not over. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "running_redaction", schema = "readmodel")
class RunningRedactionRow {

    @Id
    UUID redaction;

    UUID account;

    UUID school;

    Instant through;

    protected RunningRedactionRow() {}
}
