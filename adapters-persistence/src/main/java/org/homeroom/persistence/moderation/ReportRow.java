package org.homeroom.persistence.moderation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.application.moderation.ReportQueries.Progress;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.Verdict;
import org.jspecify.annotations.Nullable;

/** What was reported, and how far it has come; never by whom. Can be dropped and rebuilt at any time. */
@Entity
@Table(name = "report", schema = "readmodel")
class ReportRow {

    @Id
    UUID report;

    /** The first report of the case; itself while it is in none. */
    UUID lead;

    UUID school;

    @Nullable UUID theCase;

    @Nullable UUID chat;

    @Enumerated(EnumType.STRING)
    @Nullable ChatKind chatKind;

    @Nullable UUID message;

    @Nullable UUID account;

    @Enumerated(EnumType.STRING)
    ViolationReason reason;

    boolean priority;

    @Enumerated(EnumType.STRING)
    @Nullable Check foundBy;

    Instant decideBy;

    /** By which the queue is in order: what cannot wait first, then by deadline. */
    long place;

    /** Of the report in the log. */
    long position;

    @Enumerated(EnumType.STRING)
    Progress progress;

    /** Whether somebody has to do something about it. */
    boolean waiting;

    @Nullable UUID officer;

    /** How many belong to the case, this one counted. */
    int reports;

    Instant reportedAt;

    @Nullable Instant decidedAt;

    @Enumerated(EnumType.STRING)
    @Nullable Verdict verdict;

    @Nullable Instant heardAt;

    @Enumerated(EnumType.STRING)
    @Nullable AppealVerdict appealVerdict;

    protected ReportRow() {}
}
