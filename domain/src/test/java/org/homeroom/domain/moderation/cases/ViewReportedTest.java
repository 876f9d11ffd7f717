package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.APPEALED;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.guards;
import static org.homeroom.domain.moderation.ReportsOf5A.reports;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_OF_ANOTHER;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceViewed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O4")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewReportedTest {

    @Test
    void every_look_at_what_was_reported_goes_on_record() {
        theCase(ADMIN_LOOKS_AFTER_IT).when(looks(ADMIN)).then(seen(ADMIN));
        theCase(ADMIN_LOOKS_AFTER_IT).after(looks(ADMIN)).when(looks(ADMIN)).then(seen(ADMIN));
    }

    @Test
    void nobody_else_looks() {
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT).when(looks(DINA)).thenRefused(CASE_OF_ANOTHER);
        theCase().when(looks(ADMIN)).thenRefused(CASE_OF_ANOTHER);
        reports().when(looks(ADMIN)).thenRefused(NOT_FOUND);
        theCase(guards(ADMIN), ADMIN_LOOKS_AFTER_IT).when(looks(ADMIN)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void when_it_is_decided_nobody_looks_but_who_hears_an_appeal() {
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, UPHELD).when(looks(ADMIN)).thenRefused(CASE_ALREADY_DECIDED);
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, UPHELD).when(looks(DINA)).thenRefused(CASE_ALREADY_DECIDED);
        var appealed = theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, UPHELD, APPEALED);
        appealed.when(looks(DINA)).then(seen(DINA));
        appealed.when(looks(ADMIN)).thenRefused(CASE_ALREADY_DECIDED);
    }

    private static ViewReported looks(AccountId by) {
        return new ViewReported(CASE, SCHOOL, by, NOW);
    }

    private static EvidenceViewed seen(AccountId by) {
        return new EvidenceViewed(CASE, SCHOOL, null, null, OfficerId.of(by), 1, NOW);
    }
}
