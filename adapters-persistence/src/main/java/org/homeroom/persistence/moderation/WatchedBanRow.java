package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a list in a school that follows it. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "watched_ban", schema = "readmodel")
class WatchedBanRow {

    @Id
    String id;

    UUID listing;

    UUID list;

    UUID school;

    UUID account;

    @Nullable UUID sanction;

    @Nullable Instant appliedAt;

    @Nullable Instant overriddenAt;

    protected WatchedBanRow() {}
}
