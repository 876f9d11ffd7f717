package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A wish to see more of a chat than was reported. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "evidence_access", schema = "readmodel")
class EvidenceAccessRow {

    @Id
    UUID access;

    UUID theCase;

    UUID school;

    Instant requestedAt;

    /** Also when the case was decided without an answer. */
    @Nullable Instant answeredAt;

    protected EvidenceAccessRow() {}
}
