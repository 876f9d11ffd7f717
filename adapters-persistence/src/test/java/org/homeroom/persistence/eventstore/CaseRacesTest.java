package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.APPEALED;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DIGEST;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.FILED;
import static org.homeroom.domain.moderation.ReportsOf5A.MESSAGE;
import static org.homeroom.domain.moderation.ReportsOf5A.OPENED;
import static org.homeroom.domain.moderation.ReportsOf5A.PEOPLE;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED;
import static org.homeroom.domain.moderation.ReportsOf5A.SNAPSHOT;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.WHY;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.cases.AssignCase;
import org.homeroom.domain.moderation.cases.CaseRefusal;
import org.homeroom.domain.moderation.cases.CaseTerms;
import org.homeroom.domain.moderation.cases.DecideAppeal;
import org.homeroom.domain.moderation.cases.DecideCase;
import org.homeroom.domain.moderation.cases.DecideCase.Imposed;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseAssigned;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.Measure;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.Verdict;
import org.homeroom.domain.moderation.reports.Evidence;
import org.homeroom.domain.moderation.reports.ReportContent;
import org.homeroom.domain.moderation.reports.ReportTerms;
import org.homeroom.domain.moderation.reports.Target;
import org.homeroom.domain.moderation.sanctions.LiftSanction;
import org.homeroom.domain.moderation.sanctions.SanctionTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Thirty-two at once on two nodes: a case is decided once, a measure ends once, and one person reports a thing once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseRacesTest {

    private static final SanctionId MUTE = new SanctionId(new UUID(9, 3));

    private final TwoNodes nodes = new TwoNodes();

    @AfterEach
    void close() {
        nodes.close();
    }

    @RepeatedTest(3)
    @Tag("MOD-01")
    void of_two_moderators_one_decides_a_case() {
        theCase(DINA_DIRECTS);
        nodes.race(i -> switch (i % 4) {
            case 0 -> new AssignCase(CASE, SCHOOL, ADMIN, ADMIN, NOW);
            case 1 -> new AssignCase(CASE, SCHOOL, DINA, DINA, NOW);
            case 2 -> decides(ADMIN, Verdict.UPHELD, i);
            default -> decides(DINA, Verdict.DISMISSED, i);
        });
        nodes.outcome(new AssignCase(CASE, SCHOOL, DINA, DINA, NOW));
        nodes.outcome(decides(DINA, Verdict.DISMISSED, 99));
        var decided = nodes.found(CaseDecided.class, CASE);
        assertThat(decided).hasSize(1);
        var end = decided.getFirst().position();
        assertThat(nodes.found(CaseAssigned.class, CASE)).allMatch(one -> one.position() < end);
        assertThat(nodes.found(SanctionImposed.class, CASE))
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(one -> one.position() > end);
        assertThat(nodes.outcome(decides(ADMIN, Verdict.UPHELD, 98)))
                .isEqualTo(Outcome.refuse(CaseRefusal.CASE_ALREADY_DECIDED));
    }

    @RepeatedTest(3)
    void the_last_word_and_a_change_of_mind_end_a_measure_once() {
        theCase(DINA_DIRECTS, ADMIN_LOOKS_AFTER_IT, UPHELD, imposed(), APPEALED);
        nodes.race(i -> i % 2 == 0
                ? new DecideAppeal(CASE, SCHOOL, AppealVerdict.OVERTURNED, WHY, DINA, CaseTerms.DEFAULT, NOW)
                : new LiftSanction(MUTE, SCHOOL, ADMIN, NOW));
        assertThat(nodes.found(AppealDecided.class, CASE)).hasSize(1);
        assertThat(nodes.found(SanctionLifted.class, MUTE)).hasSize(1);
    }

    @RepeatedTest(3)
    @Tag("F-15")
    void one_person_reports_one_thing_once() {
        nodes.stored(PEOPLE.toArray(Event[]::new));
        nodes.race(i -> new ReportContent(
                new ReportId(new UUID(60, i)),
                SCHOOL,
                new Target.OfMessage(CHAT, MESSAGE),
                MIA,
                null,
                ViolationReason.INSULT,
                null,
                new Evidence(SNAPSHOT, DIGEST),
                ReportTerms.DEFAULT,
                NOW));
        assertThat(nodes.found(ReportFiled.class, ReporterId.of(MIA))).hasSize(1);
        assertThat(nodes.found(ContentReported.class, MESSAGE)).hasSize(1);
    }

    private void theCase(Event... more) {
        nodes.stored(PEOPLE.toArray(Event[]::new));
        nodes.stored(REPORTED, FILED, OPENED);
        nodes.stored(more);
    }

    private static DecideCase decides(AccountId by, Verdict verdict, int i) {
        var mute = new Imposed(
                new SanctionId(new UUID(61, i)),
                new Measure(SanctionKind.MUTE, CHAT, null, NOW.plus(Duration.ofDays(2))));
        return new DecideCase(
                CASE,
                SCHOOL,
                verdict,
                ViolationReason.INSULT,
                "4.2",
                WHY,
                verdict == Verdict.UPHELD ? List.of(mute) : List.of(),
                false,
                by,
                CaseTerms.DEFAULT,
                SanctionTerms.DEFAULT,
                NOW);
    }

    private static SanctionImposed imposed() {
        return new SanctionImposed(
                MUTE,
                SanctionKind.MUTE,
                TOM,
                SCHOOL,
                CHAT,
                CASE,
                null,
                null,
                ViolationReason.INSULT,
                NOW,
                NOW.plus(Duration.ofDays(2)),
                OfficerId.of(ADMIN),
                NOW);
    }
}
