package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.application.moderation.BulkRedactionQueries.Stage;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.jspecify.annotations.Nullable;

/** A wish to take all of somebody's messages out of sight, and how far it has come. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "bulk_redaction", schema = "readmodel")
class BulkRedactionRow {

    @Id
    UUID redaction;

    UUID account;

    UUID school;

    @Nullable UUID theCase;

    @Enumerated(EnumType.STRING)
    ViolationReason reason;

    @Enumerated(EnumType.STRING)
    Stage stage;

    UUID requestedBy;

    Instant requestedAt;

    @Nullable UUID answeredBy;

    @Nullable Instant answeredAt;

    @Nullable Instant through;

    int messages;

    @Nullable Instant completedAt;

    protected BulkRedactionRow() {}
}
