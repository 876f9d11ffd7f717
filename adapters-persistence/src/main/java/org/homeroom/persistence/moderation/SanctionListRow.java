package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A list of accounts that schools share. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "sanction_list", schema = "readmodel")
class SanctionListRow {

    @Id
    UUID list;

    UUID school;

    /** Beside which event the title is kept. */
    String titleEvent;

    /** In the log. */
    long position;

    Instant publishedAt;

    protected SanctionListRow() {}
}
