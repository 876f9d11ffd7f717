package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A pupil who is in a class. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "attending_pupil", schema = "readmodel")
class AttendingPupilRow {

    @Id
    String id;

    UUID theClass;

    UUID school;

    UUID account;

    protected AttendingPupilRow() {}
}
