package org.homeroom.domain.moderation.redaction;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;

import java.util.UUID;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionDeclined;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionRequested;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionStarted;
import org.homeroom.domain.moderation.facts.RedactionId;

/** The administrator wants all that Mia has written out of sight, and Boris, who directs the school, is the second. */
final class RedactionsOf5A {

    static final RedactionId REDACTION = new RedactionId(new UUID(91, 1));
    static final BulkRedactionRequested REQUESTED = new BulkRedactionRequested(
            REDACTION, MIA, SCHOOL, null, ViolationReason.SPAM, OfficerId.of(ADMIN), EARLIER);
    static final BulkRedactionStarted STARTED =
            new BulkRedactionStarted(REDACTION, MIA, SCHOOL, NOW, OfficerId.of(BORIS), NOW);
    static final BulkRedactionDeclined DECLINED =
            new BulkRedactionDeclined(REDACTION, MIA, SCHOOL, OfficerId.of(BORIS), NOW);

    static Scenario school(Event... more) {
        return Scenario.given(ADMIN_APPOINTED, DIRECTOR_APPOINTED, MIA_ENROLLED, CHAT_CREATED)
                .and(more);
    }

    private RedactionsOf5A() {}
}
