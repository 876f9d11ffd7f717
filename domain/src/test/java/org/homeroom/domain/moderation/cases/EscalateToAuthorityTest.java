package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.guards;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.AUTHORITY_REFERENCE_INVALID;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_OF_ANOTHER;

import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.moderation.facts.Authority;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseReferred;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EscalateToAuthorityTest {

    @Test
    void an_authority_takes_it_over_under_its_own_number() {
        theCase(ADMIN_LOOKS_AFTER_IT).when(refers(ADMIN, "КУСП-12345/2026")).then(referred("КУСП-12345/2026"));
        theCase(ADMIN_LOOKS_AFTER_IT, referred("1")).when(refers(ADMIN, "1")).thenNothingHappens();
        theCase(ADMIN_LOOKS_AFTER_IT, referred("1")).when(refers(ADMIN, "2")).then(referred("2"));
    }

    @Test
    void the_number_is_a_number_and_nobodys_name() {
        for (var flawed : List.of("", "КУСП", "Мия Ёлкина 5", "мия5", "1".repeat(41), "1 2"))
            theCase(ADMIN_LOOKS_AFTER_IT).when(refers(ADMIN, flawed)).thenRefused(AUTHORITY_REFERENCE_INVALID);
    }

    @Test
    @Tag("O2")
    void only_who_looks_after_the_case_and_is_not_too_close() {
        theCase().when(refers(ADMIN, "1")).thenRefused(CASE_OF_ANOTHER);
        theCase(ADMIN_LOOKS_AFTER_IT, guards(ADMIN)).when(refers(ADMIN, "1")).thenRefused(NOT_AUTHORISED);
    }

    private static EscalateToAuthority refers(AccountId by, String reference) {
        return new EscalateToAuthority(CASE, SCHOOL, Authority.POLICE, reference, by, NOW);
    }

    private static CaseReferred referred(String reference) {
        return new CaseReferred(CASE, SCHOOL, TOM, Authority.POLICE, reference, OfficerId.of(ADMIN), NOW);
    }
}
