package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order to keep what would be erased. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "legal_hold", schema = "readmodel")
class LegalHoldRow {

    @Id
    UUID hold;

    UUID school;

    @Nullable UUID account;

    @Nullable UUID chat;

    String orderNumber;

    UUID placedBy;

    Instant placedAt;

    @Nullable String releaseOrder;

    @Nullable UUID releasedBy;

    @Nullable Instant releasedAt;

    protected LegalHoldRow() {}
}
