package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A school. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "school", schema = "readmodel")
class SchoolRow {

    @Id
    UUID school;

    String name;

    String zone;

    boolean active;

    protected SchoolRow() {}
}
