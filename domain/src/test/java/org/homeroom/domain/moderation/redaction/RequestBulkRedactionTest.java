package org.homeroom.domain.moderation.redaction;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.CasesOf5A.CASE;
import static org.homeroom.domain.moderation.CasesOf5A.CASE_OPENED;
import static org.homeroom.domain.moderation.redaction.RedactionRefusal.REDACTION_ALREADY_OPEN;
import static org.homeroom.domain.moderation.redaction.RedactionRefusal.REDACTION_ID_TAKEN;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.DECLINED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.REDACTION;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.REQUESTED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.STARTED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.school;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionRequested;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-20")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestBulkRedactionTest {

    @Test
    void who_decides_for_the_school_asks_for_it_once() {
        school().when(requests(REDACTION, MIA, null, ADMIN))
                .then(new BulkRedactionRequested(
                        REDACTION, MIA, SCHOOL, null, ViolationReason.SPAM, OfficerId.of(ADMIN), NOW));
        school(REQUESTED).when(requests(REDACTION, MIA, null, ADMIN)).thenNothingHappens();
        school(REQUESTED, TEACHER_ASSIGNED)
                .when(requests(REDACTION, TEACHER, null, ADMIN))
                .thenRefused(NOT_FOUND);
        school(REQUESTED, ANNA_IS_STAFF)
                .when(requests(REDACTION, ANNA, null, ADMIN))
                .thenRefused(REDACTION_ID_TAKEN);
    }

    @Test
    void there_is_one_at_a_time_for_a_person() {
        var other = new RedactionId(new UUID(91, 2));
        school(REQUESTED).when(requests(other, MIA, null, ADMIN)).thenRefused(REDACTION_ALREADY_OPEN);
        school(REQUESTED, STARTED).when(requests(other, MIA, null, ADMIN)).thenRefused(REDACTION_ALREADY_OPEN);
        school(REQUESTED, DECLINED)
                .when(requests(other, MIA, null, ADMIN))
                .then(new BulkRedactionRequested(
                        other, MIA, SCHOOL, null, ViolationReason.SPAM, OfficerId.of(ADMIN), NOW));
    }

    @Test
    void a_case_that_is_named_must_be_one_of_the_school() {
        school().when(requests(REDACTION, MIA, CASE, ADMIN)).thenRefused(NOT_FOUND);
        school(CASE_OPENED)
                .when(requests(REDACTION, MIA, CASE, ADMIN))
                .then(new BulkRedactionRequested(
                        REDACTION, MIA, SCHOOL, CASE, ViolationReason.SPAM, OfficerId.of(ADMIN), NOW));
    }

    @Test
    @Tag("O2")
    void not_by_anybody_else_nor_of_oneself_or_a_relative() {
        school(TEACHER_ASSIGNED).when(requests(REDACTION, MIA, null, TEACHER)).thenRefused(NOT_AUTHORISED);
        school().when(requests(REDACTION, MIA, null, STRANGER)).thenRefused(NOT_FOUND);
        school().when(requests(REDACTION, STRANGER, null, ADMIN)).thenRefused(NOT_FOUND);
        school().when(requests(REDACTION, ADMIN, null, ADMIN)).thenRefused(NOT_AUTHORISED);
        school(BORIS_VERIFIED).when(requests(REDACTION, MIA, null, BORIS)).thenRefused(NOT_AUTHORISED);
    }

    private static RequestBulkRedaction requests(
            RedactionId redaction, AccountId who, @Nullable CaseId theCase, AccountId by) {
        return new RequestBulkRedaction(redaction, who, SCHOOL, theCase, ViolationReason.SPAM, by, NOW);
    }
}
