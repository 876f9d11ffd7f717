package org.homeroom.domain.moderation.reports;

import org.homeroom.domain.kernel.Refusal;

/** Why something is not reported. */
public enum ReportRefusal implements Refusal {
    /** Another report has this id. */
    REPORT_ID_TAKEN(Kind.CONFLICT),
    /** The same person has reported the same, and the school has not decided yet. */
    REPORT_ALREADY_OPEN(Kind.CONFLICT),
    /** One cannot report oneself. */
    REPORT_OF_ONESELF(Kind.INVALID),
    /** What is said about it is too long, or empty. */
    REPORT_NOTE_INVALID(Kind.INVALID),
    /** The message has been gone for too long. */
    REPORT_TOO_LATE(Kind.GONE),
    /** The message has changed since it was looked at. Looking again is safe. Source: O3. */
    SNAPSHOT_OUTDATED(Kind.CONFLICT);

    private final Kind kind;

    ReportRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
