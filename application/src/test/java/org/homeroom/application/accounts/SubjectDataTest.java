package org.homeroom.application.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.APPEALED;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DISMISSED;
import static org.homeroom.domain.moderation.ReportsOf5A.GRANTED;
import static org.homeroom.domain.moderation.ReportsOf5A.MESSAGE;
import static org.homeroom.domain.moderation.ReportsOf5A.OPENED;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED_AT;
import static org.homeroom.domain.moderation.ReportsOf5A.REQUESTED;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.AuditLog;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Authority;
import org.homeroom.domain.moderation.facts.BlockedId;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseReferred;
import org.homeroom.domain.moderation.facts.CaseEvent.GuardiansInformed;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactBlocked;
import org.homeroom.domain.moderation.facts.HoldEvent.LegalHoldPlaced;
import org.homeroom.domain.moderation.facts.LegalHoldId;
import org.homeroom.domain.moderation.facts.LiftReason;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionCompleted;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionDeclined;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionRequested;
import org.homeroom.domain.moderation.facts.RedactionEvent.BulkRedactionStarted;
import org.homeroom.domain.moderation.facts.RedactionId;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.TargetId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody who takes along what is known of him or her hears of moderation, and what not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubjectDataTest {

    private static final RedactionId REDACTION = new RedactionId(new UUID(70, 1));
    private static final ReportFiled FILED_WITH_A_NOTE = new ReportFiled(
            REPORT, ReporterId.of(MIA), TargetId.of(MESSAGE), Personal.of(MIA, "Так нельзя"), null, REPORTED_AT);
    private static final SanctionImposed MUTED = new SanctionImposed(
            new SanctionId(new UUID(70, 2)),
            SanctionKind.MUTE,
            TOM,
            SCHOOL,
            null,
            CASE,
            null,
            null,
            ViolationReason.INSULT,
            NOW,
            NOW.plus(Duration.ofDays(1)),
            OfficerId.of(ADMIN),
            NOW);
    private static final GuardiansInformed TOLD = new GuardiansInformed(CASE, SCHOOL, TOM, List.of(BORIS.value()), NOW);
    private static final CaseReferred REFERRED =
            new CaseReferred(CASE, SCHOOL, TOM, Authority.POLICE, "КУСП-7", OfficerId.of(ADMIN), NOW);
    private static final LegalHoldPlaced HELD = new LegalHoldPlaced(
            new LegalHoldId(new UUID(70, 3)), TOM, null, SCHOOL, "3/2026", OfficerId.of(ADMIN), NOW);
    private static final BulkRedactionRequested WISHED =
            new BulkRedactionRequested(REDACTION, TOM, SCHOOL, CASE, ViolationReason.SPAM, OfficerId.of(ADMIN), NOW);
    private static final ContactBlocked SHUT_OUT = new ContactBlocked(MIA, BlockedId.of(TOM), NOW);

    private final AuditLog log = new AuditLog();

    @Test
    @Tag("O6")
    void that_one_is_reported_is_not_said_before_somebody_has_said_that_it_was_right() {
        log.with(REPORTED, FILED_WITH_A_NOTE, OPENED, ADMIN_LOOKS_AFTER_IT, REQUESTED, GRANTED, TOLD, HELD, WISHED);
        assertThat(of(TOM, TOM)).isEmpty();
        log.with(DISMISSED, new BulkRedactionDeclined(REDACTION, TOM, SCHOOL, OfficerId.of(ADMIN), NOW));
        assertThat(of(TOM, TOM)).isEmpty();
    }

    @Test
    @Tag("O6")
    @Tag("F-24")
    void what_was_decided_against_oneself_goes_along_and_what_follows_from_it() {
        var started = new BulkRedactionStarted(REDACTION, TOM, SCHOOL, NOW, OfficerId.of(ADMIN), NOW);
        var completed = new BulkRedactionCompleted(REDACTION, TOM, SCHOOL, 3, NOW);
        log.with(REPORTED, FILED_WITH_A_NOTE, OPENED, UPHELD, MUTED, TOLD, REFERRED, APPEALED, WISHED, started);
        log.with(completed);
        assertThat(of(TOM, TOM)).containsExactly(UPHELD, MUTED, APPEALED, started, completed);
        assertThat(of(TOM, BORIS)).containsExactly(UPHELD, MUTED, APPEALED, started, completed);
        assertThat(of(ADMIN, ADMIN)).isEmpty();
    }

    @Test
    @Tag("O6")
    void the_own_reports_go_along_without_the_words_of_others() {
        log.with(REPORTED, FILED_WITH_A_NOTE, OPENED, UPHELD, MUTED);
        assertThat(of(MIA, MIA)).containsExactly(REPORTED, FILED_WITH_A_NOTE);
        var data = log(MIA, MIA);
        assertThat(REPORTED.snapshot()).isNotNull().matches(snapshot -> !data.mayShow(snapshot));
        assertThat(FILED_WITH_A_NOTE.note()).isNotNull().matches(data::mayShow);
    }

    @Test
    @Tag("O6")
    void whom_a_child_reports_or_shuts_out_is_not_for_the_guardian_who_asks_in_its_place() {
        log.with(REPORTED, FILED_WITH_A_NOTE, SHUT_OUT);
        assertThat(of(MIA, MIA)).containsExactly(REPORTED, FILED_WITH_A_NOTE, SHUT_OUT);
        assertThat(of(MIA, ANNA)).isEmpty();
        assertThat(of(TOM, TOM)).isEmpty();
    }

    @Test
    void a_measure_that_is_lifted_stays_known() {
        var lifted =
                new SanctionLifted(MUTED.sanction(), TOM, SCHOOL, LiftReason.values()[0], OfficerId.of(ADMIN), NOW);
        log.with(MUTED, lifted);
        assertThat(of(TOM, TOM)).containsExactly(MUTED, lifted);
    }

    private List<Event> of(AccountId account, AccountId by) {
        return log(account, by).events().stream().map(Recorded::event).toList();
    }

    private SubjectData.Data log(AccountId account, AccountId by) {
        return new SubjectData(log).of(account, by).toCompletableFuture().join();
    }
}
