package org.homeroom.domain.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.ReportsOf5A.ACCESS;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.GRANTED;
import static org.homeroom.domain.moderation.ReportsOf5A.REFUSED;
import static org.homeroom.domain.moderation.ReportsOf5A.REQUESTED;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.assigned;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_OF_ANOTHER;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_ACCESS_ENDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_ACCESS_REFUSED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_OUT_OF_SCOPE;
import static org.homeroom.domain.moderation.cases.CaseRefusal.SECOND_OFFICER_REQUIRED;

import java.time.Instant;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceViewed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O4")
@Tag("F-25")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewEvidenceTest {

    private static final Scenario AGREED = theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, REQUESTED, GRANTED);

    @Test
    void every_look_goes_on_record_with_how_much_was_shown() {
        AGREED.when(looks(200, NOW))
                .then(new EvidenceViewed(CASE, SCHOOL, CHAT, ACCESS, OfficerId.of(ADMIN), 200, NOW));
        AGREED.when(looks(201, NOW)).thenRefused(EVIDENCE_OUT_OF_SCOPE);
    }

    @Test
    void it_ends_by_itself_at_the_very_instant() {
        assertThat(AGREED.when(looks(1, GRANTED.until().minusNanos(1)))
                        .outcome()
                        .events())
                .hasSize(1);
        AGREED.when(looks(1, GRANTED.until())).thenRefused(EVIDENCE_ACCESS_ENDED);
    }

    @Test
    void and_with_the_case() {
        AGREED.and(UPHELD).when(looks(1, NOW)).thenRefused(CASE_ALREADY_DECIDED);
        AGREED.and(assigned(DINA)).when(looks(1, NOW)).thenRefused(CASE_OF_ANOTHER);
    }

    @Test
    void who_takes_the_case_over_asks_anew() {
        AGREED.and(assigned(DINA))
                .when(new ViewEvidence(CASE, SCHOOL, ACCESS, 1, DINA, CaseTerms.DEFAULT, NOW))
                .thenRefused(CASE_OF_ANOTHER);
    }

    @Test
    void nobody_looks_without_a_second_officer() {
        theCase(ADMIN_LOOKS_AFTER_IT, REQUESTED).when(looks(1, NOW)).thenRefused(SECOND_OFFICER_REQUIRED);
        theCase(ADMIN_LOOKS_AFTER_IT, REQUESTED, REFUSED).when(looks(1, NOW)).thenRefused(EVIDENCE_ACCESS_REFUSED);
        theCase(ADMIN_LOOKS_AFTER_IT).when(looks(1, NOW)).thenRefused(NOT_FOUND);
    }

    private static ViewEvidence looks(int messages, Instant at) {
        return new ViewEvidence(CASE, SCHOOL, ACCESS, messages, ADMIN, CaseTerms.DEFAULT, at);
    }
}
