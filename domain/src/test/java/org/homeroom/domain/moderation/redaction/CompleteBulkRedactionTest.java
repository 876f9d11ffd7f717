package org.homeroom.domain.moderation.redaction;

import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.REDACTION;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.REQUESTED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.STARTED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.school;

import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionCompleted;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionProgressed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-20")
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompleteBulkRedactionTest {

    private static final CompleteBulkRedaction COMPLETES = new CompleteBulkRedaction(REDACTION, SCHOOL, NOW);

    @Test
    void it_ends_once_and_says_how_many_there_were() {
        var running = school(REQUESTED, STARTED, new BulkRedactionProgressed(REDACTION, MIA, SCHOOL, 7, NOW));
        running.when(COMPLETES).then(new BulkRedactionCompleted(REDACTION, MIA, SCHOOL, 7, NOW));
        running.after(COMPLETES).when(COMPLETES).thenNothingHappens();
        school(REQUESTED).when(COMPLETES).thenNothingHappens();
    }
}
