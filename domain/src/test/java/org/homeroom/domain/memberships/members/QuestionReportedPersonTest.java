package org.homeroom.domain.memberships.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.chats.ChatsOf5A.ended;
import static org.homeroom.domain.chats.ChatsOf5A.member;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED_AT;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.people;
import static org.homeroom.domain.moderation.ReportsOf5A.reported;
import static org.homeroom.domain.moderation.ReportsOf5A.reports;

import org.homeroom.domain.memberships.facts.MemberEvent.MembershipQuestioned;
import org.homeroom.domain.memberships.facts.RequestFlag;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("MOD-02")
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuestionReportedPersonTest {

    @Test
    void an_outsiders_membership_is_questioned_once_whoever_says_so() {
        var said = reported(REPORT, ViolationReason.OUTSIDER, false);
        people(said).when(question()).then(asked());
        people(said, asked()).when(question()).thenNothingHappens();
    }

    @Test
    void reports_of_another_kind_question_nothing() {
        reports().when(question()).thenNothingHappens();
    }

    @Test
    void what_has_ended_is_not_questioned() {
        people(reported(REPORT, ViolationReason.OUTSIDER, false), ended(TOM, Role.STUDENT))
                .when(question())
                .thenNothingHappens();
    }

    @Test
    void a_report_makes_the_school_look() {
        assertThat(new WhenContentReportedThenQuestionReportedPerson().then(REPORTED))
                .isEqualTo(new QuestionReportedPerson(REPORT, SCHOOL, REPORTED_AT));
    }

    private static QuestionReportedPerson question() {
        return new QuestionReportedPerson(REPORT, SCHOOL, NOW);
    }

    private static MembershipQuestioned asked() {
        return new MembershipQuestioned(
                member(TOM, Role.STUDENT).membership(), TOM, SCHOOL, RequestFlag.REPORTED_AS_OUTSIDER, NOW);
    }
}
