package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.MembershipEnd;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** A member of a school, past ones included. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "member", schema = "readmodel")
class MemberRow {

    @Id
    UUID membership;

    UUID account;

    UUID school;

    @Enumerated(EnumType.STRING)
    Role role;

    @Enumerated(EnumType.STRING)
    ApprovalEvidence evidence;

    Instant begunAt;

    @Nullable Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Nullable MembershipEnd how;

    protected MemberRow() {}
}
