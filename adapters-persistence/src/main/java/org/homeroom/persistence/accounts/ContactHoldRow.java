package org.homeroom.persistence.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A closed account whose contact is kept from others for a while. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "contact_hold", schema = "readmodel")
class ContactHoldRow {

    @Id
    UUID account;

    Instant heldUntil;

    protected ContactHoldRow() {}
}
