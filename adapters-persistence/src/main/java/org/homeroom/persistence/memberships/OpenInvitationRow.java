package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** A link by which people ask for a place. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "open_invitation", schema = "readmodel")
class OpenInvitationRow {

    @Id
    String invitation;

    UUID school;

    @Nullable UUID theClass;

    @Enumerated(EnumType.STRING)
    Role role;

    int maxUses;

    UUID issuer;

    Instant issuedAt;

    Instant expiresAt;

    @Nullable Instant revokedAt;

    protected OpenInvitationRow() {}
}
