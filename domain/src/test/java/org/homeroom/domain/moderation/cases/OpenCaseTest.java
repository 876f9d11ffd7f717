package org.homeroom.domain.moderation.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.DIRECTOR_APPOINTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.OTHER_SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.FILED;
import static org.homeroom.domain.moderation.ReportsOf5A.OPENED_BY_ITSELF;
import static org.homeroom.domain.moderation.ReportsOf5A.OTHER_REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.people;
import static org.homeroom.domain.moderation.ReportsOf5A.reported;
import static org.homeroom.domain.moderation.ReportsOf5A.reports;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ID_TAKEN;
import static org.homeroom.domain.moderation.cases.CaseRefusal.REPORT_IN_CASE;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenCaseTest {

    @Test
    @Tag("MOD-01")
    void who_decides_for_the_school_opens_a_case() {
        reports().when(opens(ADMIN)).then(opened(ADMIN));
        reports(DIRECTOR_APPOINTED).when(opens(BORIS)).then(opened(BORIS));
        reports().when(opens(TEACHER)).thenRefused(NOT_AUTHORISED);
        reports(OTHER_ADMIN_APPOINTED).when(opens(STRANGER)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("P-16")
    void what_cannot_wait_opens_one_by_itself_and_nothing_else_does() {
        var said = reported(REPORT, ViolationReason.THREAT, true);
        var itself = new OpenCase(CASE, REPORT, SCHOOL, null, NOW);
        people(said, FILED)
                .when(itself)
                .then(new CaseOpened(CASE, SCHOOL, REPORT, TOM, true, said.decideBy(), null, NOW));
        reports().when(itself).thenNothingHappens();
        people(said, FILED, OPENED_BY_ITSELF).when(itself).thenNothingHappens();
        assertThat(new WhenContentReportedThenOpenCase().then(said))
                .isEqualTo(new OpenCase(new CaseId(REPORT.value()), REPORT, SCHOOL, null, said.at()));
    }

    @Test
    @Tag("O2")
    @Tag("S-33")
    void nobody_opens_a_case_about_oneself_a_relative_or_an_own_report() {
        var tomsMother = new GuardianLinkVerified(
                new LinkId(new UUID(5, 9)),
                TOM.asChild(),
                ADMIN.asGuardian(),
                SCHOOL,
                VerificationMethod.SCHOOL_RECORDS,
                2,
                EARLIER);
        reports(tomsMother).when(opens(ADMIN)).thenRefused(NOT_AUTHORISED);
        reports(new AdministratorAppointed(SCHOOL, TOM, "17", EARLIER))
                .when(opens(TOM))
                .thenRefused(NOT_AUTHORISED);
        reports(new AdministratorAppointed(SCHOOL, MIA, "17", EARLIER))
                .when(opens(MIA))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void a_report_belongs_to_one_case_and_an_id_to_one_too() {
        theCase().when(opens(ADMIN)).thenNothingHappens();
        theCase()
                .when(new OpenCase(new CaseId(new UUID(44, 8)), REPORT, SCHOOL, ADMIN, NOW))
                .thenRefused(REPORT_IN_CASE);
        theCase(reported(OTHER_REPORT, ViolationReason.SPAM, false))
                .when(new OpenCase(CASE, OTHER_REPORT, SCHOOL, ADMIN, NOW))
                .thenRefused(CASE_ID_TAKEN);
    }

    @Test
    void a_report_of_another_school_is_none() {
        reports(OTHER_ADMIN_APPOINTED)
                .when(new OpenCase(CASE, REPORT, OTHER_SCHOOL, STRANGER, NOW))
                .thenRefused(NOT_FOUND);
    }

    private static OpenCase opens(AccountId by) {
        return new OpenCase(CASE, REPORT, SCHOOL, by, NOW);
    }

    private static CaseOpened opened(AccountId by) {
        return new CaseOpened(CASE, SCHOOL, REPORT, TOM, false, REPORTED.decideBy(), OfficerId.of(by), NOW);
    }
}
