package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.jspecify.annotations.Nullable;

/** A measure against somebody. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "sanction", schema = "readmodel")
class SanctionRow {

    @Id
    UUID sanction;

    UUID school;

    @Enumerated(EnumType.STRING)
    SanctionKind kind;

    UUID account;

    @Nullable UUID chat;

    @Nullable UUID other;

    @Nullable UUID theCase;

    boolean fromList;

    @Enumerated(EnumType.STRING)
    ViolationReason reason;

    Instant fromAt;

    Instant untilAt;

    Instant imposedAt;

    /** In the log. */
    long position;

    @Nullable Instant liftedAt;

    @Enumerated(EnumType.STRING)
    @Nullable LiftReason liftReason;

    protected SanctionRow() {}
}
