package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** That somebody has accepted a version of a school's rules. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "rules_acceptance", schema = "readmodel")
class RulesAcceptanceRow {

    @Id
    String id;

    UUID school;

    UUID account;

    int version;

    Instant acceptedAt;

    protected RulesAcceptanceRow() {}
}
