package org.homeroom.domain.moderation.redaction;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.BORIS_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.redaction.RedactionRefusal.REDACTION_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.DECLINED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.REDACTION;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.REQUESTED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.STARTED;
import static org.homeroom.domain.moderation.redaction.RedactionsOf5A.school;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionDeclined;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-20")
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclineBulkRedactionTest {

    @Test
    void a_second_person_declines_or_who_asked_thinks_better_of_it() {
        school(REQUESTED).when(declines(BORIS)).then(DECLINED);
        school(REQUESTED)
                .when(declines(ADMIN))
                .then(new BulkRedactionDeclined(REDACTION, MIA, SCHOOL, OfficerId.of(ADMIN), NOW));
        school(REQUESTED, DECLINED).when(declines(BORIS)).thenNothingHappens();
    }

    @Test
    void what_has_begun_is_not_declined_and_what_was_never_asked_for_neither() {
        school(REQUESTED, STARTED).when(declines(ADMIN)).thenRefused(REDACTION_ALREADY_DECIDED);
        school().when(declines(ADMIN)).thenRefused(NOT_FOUND);
        school(REQUESTED, BORIS_VERIFIED).when(declines(BORIS)).thenRefused(NOT_AUTHORISED);
    }

    private static DeclineBulkRedaction declines(AccountId by) {
        return new DeclineBulkRedaction(REDACTION, SCHOOL, by, NOW);
    }
}
