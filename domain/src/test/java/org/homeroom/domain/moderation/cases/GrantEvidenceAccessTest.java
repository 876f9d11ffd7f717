package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.ReportsOf5A.ACCESS;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.FILED;
import static org.homeroom.domain.moderation.ReportsOf5A.GRANTED;
import static org.homeroom.domain.moderation.ReportsOf5A.OPENED_BY_ITSELF;
import static org.homeroom.domain.moderation.ReportsOf5A.REFUSED;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.REQUESTED;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.guards;
import static org.homeroom.domain.moderation.ReportsOf5A.people;
import static org.homeroom.domain.moderation.ReportsOf5A.reported;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.EVIDENCE_ACCESS_REFUSED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.SECOND_OFFICER_REQUIRED;

import java.time.Duration;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessGranted;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F-25")
@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantEvidenceAccessTest {

    @Test
    void a_second_officer_agrees_for_three_days() {
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, REQUESTED)
                .when(agrees(DINA))
                .then(granted(DINA, 72));
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, REQUESTED, GRANTED)
                .when(agrees(DINA))
                .thenNothingHappens();
    }

    @Test
    void never_the_same_person_nor_somebody_too_close() {
        theCase(ADMIN_LOOKS_AFTER_IT, REQUESTED).when(agrees(ADMIN)).thenRefused(SECOND_OFFICER_REQUIRED);
        theCase(DINA_DIRECTS, guards(DINA), ADMIN_LOOKS_AFTER_IT, REQUESTED)
                .when(agrees(DINA))
                .thenRefused(NOT_AUTHORISED);
        theCase(ADMIN_LOOKS_AFTER_IT, REQUESTED).when(agrees(TEACHER)).thenRefused(NOT_AUTHORISED);
        theCase(ADMIN_LOOKS_AFTER_IT, REQUESTED).when(agrees(STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    void for_what_cannot_wait_who_is_alone_agrees_with_the_own_wish_for_a_day() {
        urgent(REQUESTED).when(agrees(ADMIN)).then(granted(ADMIN, 24));
        urgent(REQUESTED, DINA_DIRECTS).when(agrees(ADMIN)).thenRefused(SECOND_OFFICER_REQUIRED);
    }

    @Test
    void a_colleague_who_is_too_close_is_no_second_officer() {
        urgent(REQUESTED, DINA_DIRECTS, guards(DINA)).when(agrees(ADMIN)).then(granted(ADMIN, 24));
    }

    @Test
    void not_what_nobody_asked_for_nor_what_is_over() {
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT).when(agrees(DINA)).thenRefused(NOT_FOUND);
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, REQUESTED, UPHELD)
                .when(agrees(DINA))
                .thenRefused(CASE_ALREADY_DECIDED);
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, REQUESTED, REFUSED)
                .when(agrees(DINA))
                .thenRefused(EVIDENCE_ACCESS_REFUSED);
    }

    private static Scenario urgent(Event... more) {
        return people(reported(REPORT, ViolationReason.THREAT, true), FILED, OPENED_BY_ITSELF, ADMIN_LOOKS_AFTER_IT)
                .and(more);
    }

    private static GrantEvidenceAccess agrees(AccountId by) {
        return new GrantEvidenceAccess(ACCESS, CASE, SCHOOL, by, CaseTerms.DEFAULT, NOW);
    }

    private static EvidenceAccessGranted granted(AccountId by, int hours) {
        return new EvidenceAccessGranted(
                ACCESS,
                CASE,
                SCHOOL,
                CHAT,
                OfficerId.of(ADMIN),
                by.value(),
                REQUESTED.from(),
                REQUESTED.to(),
                NOW.plus(Duration.ofHours(hours)),
                NOW);
    }
}
