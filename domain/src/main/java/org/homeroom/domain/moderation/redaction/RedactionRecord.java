package org.homeroom.domain.moderation.redaction;

import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionCompleted;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionDeclined;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionProgressed;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionRequested;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionStarted;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one bulk redaction add up to.
 *
 * @param requested null when the school knows no such redaction
 * @param started null while nobody has agreed
 * @param messages taken out of sight by it so far
 */
record RedactionRecord(
        @Nullable BulkRedactionRequested requested,
        boolean declined,
        @Nullable BulkRedactionStarted started,
        int messages,
        boolean completed) {

    static final RedactionRecord NONE = new RedactionRecord(null, false, null, 0, false);

    static Model<RedactionRecord> of(RedactionId redaction, SchoolId school) {
        return Model.startingWith(NONE)
                .about(redaction, school)
                .on(BulkRedactionRequested.class, (s, e) -> new RedactionRecord(e, false, null, 0, false))
                .on(BulkRedactionDeclined.class, (s, e) -> new RedactionRecord(s.requested, true, null, 0, false))
                .on(BulkRedactionStarted.class, (s, e) -> new RedactionRecord(s.requested, false, e, 0, false))
                .on(BulkRedactionProgressed.class, (s, e) -> s.after(e.messages(), false))
                .on(BulkRedactionCompleted.class, (s, e) -> s.after(e.messages(), true));
    }

    boolean running() {
        return started != null && !completed;
    }

    /** Whether somebody may still say something about it. */
    boolean open() {
        return requested != null && !declined && !completed;
    }

    private RedactionRecord after(int now, boolean over) {
        return new RedactionRecord(requested, declined, started, now, over);
    }
}
