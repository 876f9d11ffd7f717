package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.jspecify.annotations.Nullable;

/** All that an account has written in a school is taken out of sight. Source: F-20. */
public sealed interface RedactionEvent extends Event {

    /** Somebody asks for it. It takes a second person. */
    record BulkRedactionRequested(
            RedactionId redaction,
            AccountId account,
            SchoolId school,
            @Nullable CaseId theCase,
            ViolationReason reason,
            OfficerId by,
            Instant at)
            implements RedactionEvent {}

    record BulkRedactionDeclined(RedactionId redaction, AccountId account, SchoolId school, OfficerId by, Instant at)
            implements RedactionEvent {}

    /**
     * The second person agrees, and it begins.
     *
     * @param through what was written until this instant is meant
     */
    record BulkRedactionStarted(
            RedactionId redaction, AccountId account, SchoolId school, Instant through, OfficerId by, Instant at)
            implements RedactionEvent {}

    /** @param messages taken out of sight by it so far */
    record BulkRedactionProgressed(RedactionId redaction, AccountId account, SchoolId school, int messages, Instant at)
            implements RedactionEvent {}

    /** @param messages taken out of sight by it altogether */
    record BulkRedactionCompleted(RedactionId redaction, AccountId account, SchoolId school, int messages, Instant at)
            implements RedactionEvent {}
}
