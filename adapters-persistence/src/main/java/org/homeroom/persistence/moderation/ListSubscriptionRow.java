package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A school that follows a list. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "list_subscription", schema = "readmodel")
class ListSubscriptionRow {

    @Id
    String id;

    UUID list;

    UUID school;

    Instant subscribedAt;

    protected ListSubscriptionRow() {}
}
