package org.homeroom.domain.memberships.schools;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ADMIN_DISMISSED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.AuditQuestion;
import org.homeroom.domain.memberships.facts.MembershipEvent.AuditorAssigned;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolEvent.QuestionAsked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecordQuestionTest {

    private static final AuditorAssigned ANNA_AUDITS = new AuditorAssigned(SCHOOL, ANNA, NOW.minusSeconds(60));
    private static final Instant NEXT_DAY = NOW.plus(Duration.ofDays(1));

    @Test
    void whoever_may_ask_asks_on_record() {
        given(ADMIN_APPOINTED).when(asks(ADMIN, AuditQuestion.Q_01, NOW)).then(asked(ADMIN, AuditQuestion.Q_01, NOW));
        given(ANNA_AUDITS).when(asks(ANNA, AuditQuestion.L_02, NOW)).then(asked(ANNA, AuditQuestion.L_02, NOW));
    }

    @Test
    void whoever_may_not_ask_leaves_no_record() {
        given(ADMIN_APPOINTED, ADMIN_DISMISSED)
                .when(asks(ADMIN, AuditQuestion.Q_01, NOW))
                .thenRefused(NOT_FOUND);
        given(OTHER_ADMIN_APPOINTED)
                .when(asks(STRANGER, AuditQuestion.Q_01, NOW))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void the_same_again_within_a_day_is_the_same_asking() {
        given(ADMIN_APPOINTED, asked(ADMIN, AuditQuestion.Q_01, NOW))
                .when(asks(ADMIN, AuditQuestion.Q_01, NEXT_DAY.minusNanos(1)))
                .thenNothingHappens();
        given(ADMIN_APPOINTED, asked(ADMIN, AuditQuestion.Q_01, NOW))
                .when(asks(ADMIN, AuditQuestion.Q_01, NEXT_DAY))
                .then(asked(ADMIN, AuditQuestion.Q_01, NEXT_DAY));
    }

    @Test
    void another_question_or_somebody_else_is_another_asking() {
        given(ADMIN_APPOINTED, asked(ADMIN, AuditQuestion.Q_01, NOW))
                .when(asks(ADMIN, AuditQuestion.Q_02, NOW))
                .then(asked(ADMIN, AuditQuestion.Q_02, NOW));
        given(ANNA_AUDITS, asked(ADMIN, AuditQuestion.Q_01, NOW))
                .when(asks(ANNA, AuditQuestion.Q_01, NOW))
                .then(asked(ANNA, AuditQuestion.Q_01, NOW));
    }

    private static RecordQuestion asks(AccountId by, AuditQuestion question, Instant at) {
        return new RecordQuestion(SCHOOL, by, question, at);
    }

    private static QuestionAsked asked(AccountId by, AuditQuestion question, Instant at) {
        return new QuestionAsked(SCHOOL, OfficerId.of(by), question, at);
    }
}
