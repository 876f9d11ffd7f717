package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.MESSAGE;
import static org.homeroom.domain.moderation.ReportsOf5A.OTHER_REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED_AT;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.reported;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_FULL;
import static org.homeroom.domain.moderation.cases.CaseRefusal.REPORT_ABOUT_ANOTHER;
import static org.homeroom.domain.moderation.cases.CaseRefusal.REPORT_IN_CASE;

import java.time.Duration;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.ReportMerged;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.homeroom.domain.moderation.facts.TargetId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeReportTest {

    private static final ContentReported ANOTHER = reported(OTHER_REPORT, ViolationReason.BULLYING, false);
    private static final ReportFiled BY_TEACHER =
            new ReportFiled(OTHER_REPORT, ReporterId.of(TEACHER), TargetId.of(MESSAGE), null, null, REPORTED_AT);

    @Test
    void a_further_report_about_the_same_person_comes_to_the_case() {
        theCase(ANOTHER, BY_TEACHER).when(merges(ADMIN)).then(merged());
        theCase(ANOTHER, BY_TEACHER, merged()).when(merges(ADMIN)).thenNothingHappens();
    }

    @Test
    void a_report_about_somebody_else_does_not() {
        var aboutMia = new ContentReported(
                OTHER_REPORT,
                SCHOOL,
                null,
                null,
                MIA,
                ViolationReason.OTHER,
                false,
                null,
                null,
                null,
                NOW,
                REPORTED_AT);
        theCase(aboutMia).when(merges(ADMIN)).thenRefused(REPORT_ABOUT_ANOTHER);
    }

    @Test
    @Tag("O2")
    void who_has_reported_it_does_not_merge_it() {
        theCase(ANOTHER, new ReportFiled(OTHER_REPORT, ReporterId.of(ADMIN), TargetId.of(MESSAGE), null, null, NOW))
                .when(merges(ADMIN))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void what_is_decided_takes_no_more_and_what_has_a_case_has_one() {
        theCase(ANOTHER, ADMIN_LOOKS_AFTER_IT, UPHELD).when(merges(ADMIN)).thenRefused(CASE_ALREADY_DECIDED);
        theCase(
                        ANOTHER,
                        new CaseOpened(
                                new CaseId(new UUID(44, 8)),
                                SCHOOL,
                                OTHER_REPORT,
                                TOM,
                                false,
                                NOW,
                                OfficerId.of(ADMIN),
                                NOW))
                .when(merges(ADMIN))
                .thenRefused(REPORT_IN_CASE);
        theCase().when(merges(ADMIN)).thenRefused(NOT_FOUND);
        theCase(ANOTHER).when(merges(TEACHER)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void a_case_holds_only_so_many() {
        var small = new CaseTerms(
                1, Duration.ofDays(3), 200, Duration.ofDays(3), Duration.ofDays(1), Duration.ofDays(14), 4000, 10);
        theCase(ANOTHER)
                .when(new MergeReport(CASE, SCHOOL, OTHER_REPORT, ADMIN, small, NOW))
                .thenRefused(CASE_FULL);
    }

    private static MergeReport merges(AccountId by) {
        return new MergeReport(CASE, SCHOOL, OTHER_REPORT, by, CaseTerms.DEFAULT, NOW);
    }

    private static ReportMerged merged() {
        return new ReportMerged(CASE, SCHOOL, OTHER_REPORT, OfficerId.of(ADMIN), NOW);
    }
}
