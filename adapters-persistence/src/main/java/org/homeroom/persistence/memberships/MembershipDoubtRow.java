package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.RequestFlag;

/** A member who looks as if taken in in the wrong role. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "membership_doubt", schema = "readmodel")
class MembershipDoubtRow {

    @Id
    String id;

    UUID membership;

    UUID account;

    UUID school;

    @Enumerated(EnumType.STRING)
    RequestFlag flag;

    Instant askedAt;

    protected MembershipDoubtRow() {}
}
