package org.homeroom.domain.moderation.redaction;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.redaction.RedactionRefusal.REDACTION_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.DECLINED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.REDACTION;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.REQUESTED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.STARTED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.school;

import org.homeroom.domain.accounts.facts.AccountId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-20")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApproveBulkRedactionTest {

    @Test
    @Tag("F-25")
    void a_second_person_agrees_once() {
        school(REQUESTED).when(approves(BORIS)).then(STARTED);
        school(REQUESTED, STARTED).when(approves(BORIS)).thenNothingHappens();
        school(REQUESTED, DECLINED).when(approves(BORIS)).thenRefused(REDACTION_ALREADY_DECIDED);
        school().when(approves(BORIS)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("O2")
    void never_who_has_asked_nor_a_relative_nor_anybody_without_a_say() {
        school(REQUESTED).when(approves(ADMIN)).thenRefused(NOT_AUTHORISED);
        school(REQUESTED, BORIS_VERIFIED).when(approves(BORIS)).thenRefused(NOT_AUTHORISED);
        school(REQUESTED, TEACHER_ASSIGNED).when(approves(TEACHER)).thenRefused(NOT_AUTHORISED);
        school(REQUESTED).when(approves(STRANGER)).thenRefused(NOT_FOUND);
    }

    private static ApproveBulkRedaction approves(AccountId by) {
        return new ApproveBulkRedaction(REDACTION, SCHOOL, by, NOW);
    }
}
