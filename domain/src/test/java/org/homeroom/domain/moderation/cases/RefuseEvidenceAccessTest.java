package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.moderation.ReportsOf5A.ACCESS;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.GRANTED;
import static org.homeroom.domain.moderation.ReportsOf5A.REFUSED;
import static org.homeroom.domain.moderation.ReportsOf5A.REQUESTED;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_ACCESS_ALREADY_GRANTED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.SECOND_OFFICER_REQUIRED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRefused;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-25")
@DisplayNameGeneration(ReplaceUnderscores.class)
class RefuseEvidenceAccessTest {

    @Test
    void a_second_officer_says_no_once() {
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, REQUESTED)
                .when(refuses(DINA))
                .then(new EvidenceAccessRefused(ACCESS, CASE, SCHOOL, OfficerId.of(ADMIN), DINA.value(), NOW));
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, REQUESTED, REFUSED)
                .when(refuses(DINA))
                .thenNothingHappens();
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, REQUESTED, GRANTED)
                .when(refuses(DINA))
                .thenRefused(EVIDENCE_ACCESS_ALREADY_GRANTED);
    }

    @Test
    void never_who_asked() {
        theCase(ADMIN_LOOKS_AFTER_IT, REQUESTED).when(refuses(ADMIN)).thenRefused(SECOND_OFFICER_REQUIRED);
    }

    private static RefuseEvidenceAccess refuses(AccountId by) {
        return new RefuseEvidenceAccess(ACCESS, CASE, SCHOOL, by, NOW);
    }
}
