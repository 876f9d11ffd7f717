package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pupil's place in a class, past ones included. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "class_place", schema = "readmodel")
class ClassPlaceRow {

    @Id
    String id;

    UUID pupil;

    UUID theClass;

    UUID school;

    Instant begunAt;

    @Nullable Instant endedAt;

    protected ClassPlaceRow() {}
}
