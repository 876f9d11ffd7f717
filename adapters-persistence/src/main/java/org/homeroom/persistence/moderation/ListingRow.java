package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.jspecify.annotations.Nullable;

/** A line of a list. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "listing", schema = "readmodel")
class ListingRow {

    @Id
    UUID listing;

    UUID list;

    UUID account;

    @Enumerated(EnumType.STRING)
    ViolationReason reason;

    Instant untilAt;

    Instant listedAt;

    @Nullable Instant delistedAt;

    protected ListingRow() {}
}
