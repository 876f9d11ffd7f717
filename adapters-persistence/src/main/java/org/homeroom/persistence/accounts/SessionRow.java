package org.homeroom.persistence.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session that was not ended. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "session", schema = "readmodel")
class SessionRow {

    @Id
    UUID session;

    UUID account;

    Instant openedAt;

    @Nullable String deviceEvent;

    protected SessionRow() {}
}
