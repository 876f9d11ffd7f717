package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.application.moderation.OfficerDeed;
import org.jspecify.annotations.Nullable;

/** What somebody has done who decides for a school. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "moderation_act", schema = "readmodel")
class ActRow {

    /** In the log. */
    @Id
    long position;

    UUID school;

    UUID officer;

    @Enumerated(EnumType.STRING)
    OfficerDeed act;

    @Nullable UUID theCase;

    /** Whom it is about; null where it is about nobody, or nobody is named. */
    @Nullable UUID account;

    @Nullable UUID access;

    @Nullable Integer messages;

    Instant at;

    protected ActRow() {}
}
