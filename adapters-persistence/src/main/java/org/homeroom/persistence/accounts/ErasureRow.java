package org.homeroom.persistence.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An erasure that was asked for, and what came of it. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "erasure", schema = "readmodel")
class ErasureRow {

    @Id
    UUID account;

    Instant dueBy;

    @Nullable Instant erasedAt;

    @Nullable String certificate;

    protected ErasureRow() {}
}
