package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.application.memberships.JoiningQueries.RequestState;
import org.homeroom.domain.memberships.facts.RequestRejection;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** What somebody has asked of a school. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "membership_request", schema = "readmodel")
class MembershipRequestRow {

    @Id
    UUID request;

    UUID account;

    UUID school;

    @Enumerated(EnumType.STRING)
    Role role;

    @Nullable UUID theClass;

    @Nullable String invitation;

    /** Names of flags, parted by commas. */
    String flags;

    @Nullable UUID correctionOf;

    @Enumerated(EnumType.STRING)
    RequestState state;

    @Enumerated(EnumType.STRING)
    @Nullable RequestRejection reason;

    Instant askedAt;

    protected MembershipRequestRow() {}
}
