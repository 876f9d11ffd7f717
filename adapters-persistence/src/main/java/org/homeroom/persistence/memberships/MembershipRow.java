package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.Role;

/** A member of a school. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "membership", schema = "readmodel")
class MembershipRow {

    @Id
    UUID membership;

    UUID account;

    UUID school;

    @Enumerated(EnumType.STRING)
    Role role;

    protected MembershipRow() {}
}
