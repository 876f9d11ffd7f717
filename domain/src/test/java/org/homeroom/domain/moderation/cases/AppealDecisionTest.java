package org.homeroom.domain.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.APPEALED;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DISMISSED;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.guards;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.APPEAL_ALREADY_MADE;
import static org.homeroom.domain.moderation.cases.CaseRefusal.APPEAL_TOO_LATE;
import static org.homeroom.domain.moderation.cases.CaseRefusal.GROUNDS_INVALID;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AppealDecisionTest {

    private static final Personal<String> GROUNDS = Personal.of(TOM, "Это шутка");

    @Test
    void whom_it_is_about_does_not_accept_it_once() {
        decided(UPHELD).when(appeals(TOM)).then(APPEALED);
        decided(UPHELD).and(APPEALED).when(appeals(TOM)).thenNothingHappens();
        decided(UPHELD, guards(BORIS)).and(APPEALED).when(appeals(BORIS)).thenRefused(APPEAL_ALREADY_MADE);
    }

    @Test
    void so_does_a_guardian() {
        decided(UPHELD, guards(BORIS))
                .when(appeals(BORIS))
                .then(new DecisionAppealed(CASE, SCHOOL, TOM, GROUNDS.of(BORIS), BORIS.value(), NOW));
    }

    @Test
    void for_everybody_else_there_is_no_such_case() {
        decided(UPHELD).when(appeals(MIA)).thenRefused(NOT_FOUND);
        decided(UPHELD).when(appeals(ANNA)).thenRefused(NOT_FOUND);
        decided(UPHELD).when(appeals(ADMIN)).thenRefused(NOT_FOUND);
    }

    @Test
    void nor_for_the_reported_person_while_it_is_undecided_or_when_nothing_was_found() {
        theCase(ADMIN_LOOKS_AFTER_IT).when(appeals(TOM)).thenRefused(NOT_FOUND);
        decided(DISMISSED).when(appeals(TOM)).thenRefused(NOT_FOUND);
    }

    @Test
    void fourteen_days_and_not_an_instant_longer() {
        assertThat(decided(UPHELD)
                        .when(appeals(TOM, UPHELD.appealBefore().minusNanos(1), GROUNDS))
                        .outcome()
                        .events())
                .hasSize(1);
        decided(UPHELD).when(appeals(TOM, UPHELD.appealBefore(), GROUNDS)).thenRefused(APPEAL_TOO_LATE);
    }

    @Test
    void it_says_why() {
        decided(UPHELD).when(appeals(TOM, NOW, Personal.of(TOM, ""))).thenRefused(GROUNDS_INVALID);
    }

    private static Scenario decided(Event... more) {
        return theCase(ADMIN_LOOKS_AFTER_IT).and(more);
    }

    private static AppealDecision appeals(AccountId by) {
        return appeals(by, NOW, GROUNDS);
    }

    private static AppealDecision appeals(AccountId by, Instant at, Personal<String> grounds) {
        return new AppealDecision(CASE, SCHOOL, grounds, by, CaseTerms.DEFAULT, at);
    }
}
