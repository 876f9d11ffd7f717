package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.guards;
import static org.homeroom.domain.moderation.ReportsOf5A.reports;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ALREADY_DECIDED;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseAssigned;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AssignCaseTest {

    @Test
    void one_takes_a_case_or_gives_it_away() {
        theCase().when(gives(ADMIN, ADMIN)).then(given(ADMIN, ADMIN));
        theCase(DINA_DIRECTS).when(gives(DINA, ADMIN)).then(given(DINA, ADMIN));
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT).when(gives(DINA, DINA)).then(given(DINA, DINA));
        theCase(ADMIN_LOOKS_AFTER_IT).when(gives(ADMIN, ADMIN)).thenNothingHappens();
    }

    @Test
    @Tag("O2")
    void neither_of_the_two_may_be_too_close() {
        theCase(DINA_DIRECTS, guards(DINA)).when(gives(DINA, ADMIN)).thenRefused(NOT_AUTHORISED);
        theCase(DINA_DIRECTS, guards(DINA)).when(gives(ADMIN, DINA)).thenRefused(NOT_AUTHORISED);
        theCase().when(gives(TEACHER, ADMIN)).thenRefused(NOT_AUTHORISED);
        theCase().when(gives(ADMIN, STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    void what_is_decided_is_given_to_nobody() {
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, UPHELD)
                .when(gives(DINA, DINA))
                .thenRefused(CASE_ALREADY_DECIDED);
        reports().when(gives(ADMIN, ADMIN)).thenRefused(NOT_FOUND);
    }

    private static AssignCase gives(AccountId officer, AccountId by) {
        return new AssignCase(CASE, SCHOOL, officer, by, NOW);
    }

    private static CaseAssigned given(AccountId officer, AccountId by) {
        return new CaseAssigned(CASE, SCHOOL, OfficerId.of(officer), by.value(), NOW);
    }
}
