package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A class whose pupils are members until a day. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "graduating_class", schema = "readmodel")
class GraduatingClassRow {

    @Id
    UUID theClass;

    LocalDate endsOn;

    protected GraduatingClassRow() {}
}
