package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.RosterRole;
import org.jspecify.annotations.Nullable;

/** A person in a school's roster; the name is kept beside the event named here. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "roster_person", schema = "readmodel")
class RosterPersonRow {

    @Id
    String person;

    UUID school;

    @Enumerated(EnumType.STRING)
    RosterRole role;

    String nameEvent;

    @Nullable UUID account;

    protected RosterPersonRow() {}
}
