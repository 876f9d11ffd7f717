package org.homeroom.persistence.memberships;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.domain.memberships.facts.RosterScope;
import org.homeroom.domain.memberships.roster.Proposal.Standing;
import org.jspecify.annotations.Nullable;

/** An import of a roster. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "roster_import", schema = "readmodel")
class RosterImportRow {

    @Id
    UUID theImport;

    UUID school;

    long position;

    @Enumerated(EnumType.STRING)
    Standing standing;

    @Enumerated(EnumType.STRING)
    RosterScope scope;

    int added;

    int changed;

    int ended;

    int leftOut;

    int done;

    int parts;

    UUID proposedBy;

    Instant proposedAt;

    @Nullable UUID decidedBy;

    protected RosterImportRow() {}
}
