package org.homeroom.persistence.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The digest of the token that renews a session, and of the one before it. */
@Entity
@Table(name = "refresh_token", schema = "secret")
class RefreshTokenRow {

    @Id
    UUID session;

    UUID account;

    String token;

    @Nullable String replaced;

    Instant renewedAt;

    protected RefreshTokenRow() {}
}
