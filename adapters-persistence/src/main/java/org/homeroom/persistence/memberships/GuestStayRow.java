package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A guest's stay of which the end is not on record. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "guest_stay", schema = "readmodel")
class GuestStayRow {

    @Id
    UUID guest;

    UUID school;

    Instant endsAt;

    protected GuestStayRow() {}
}
