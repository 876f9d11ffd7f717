package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.RosterRole;

/** A person's place in a class, as the roster has it. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "roster_enrolment", schema = "readmodel")
class RosterEnrolmentRow {

    @Id
    String id;

    String person;

    UUID theClass;

    UUID school;

    @Enumerated(EnumType.STRING)
    RosterRole role;

    boolean inCharge;

    protected RosterEnrolmentRow() {}
}
