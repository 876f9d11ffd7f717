package org.homeroom.domain.moderation.cases;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CHAT;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.ended;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DIGEST;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.DISMISSED;
import static org.homeroom.domain.moderation.ReportsOf5A.FILED;
import static org.homeroom.domain.moderation.ReportsOf5A.MESSAGE;
import static org.homeroom.domain.moderation.ReportsOf5A.OPENED;
import static org.homeroom.domain.moderation.ReportsOf5A.OTHER_REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED_AT;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.WHY;
import static org.homeroom.domain.moderation.ReportsOf5A.assigned;
import static org.homeroom.domain.moderation.ReportsOf5A.guards;
import static org.homeroom.domain.moderation.ReportsOf5A.people;
import static org.homeroom.domain.moderation.ReportsOf5A.reported;
import static org.homeroom.domain.moderation.ReportsOf5A.reports;
import static org.homeroom.domain.moderation.ReportsOf5A.theCase;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_ALREADY_DECIDED;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_OF_ANOTHER;
import static org.homeroom.domain.moderation.cases.CaseRefusal.CASE_PART_ID_TAKEN;
import static org.homeroom.domain.moderation.cases.CaseRefusal.GROUNDS_INVALID;
import static org.homeroom.domain.moderation.cases.CaseRefusal.MEASURE_WITHOUT_VIOLATION;
import static org.homeroom.domain.moderation.cases.CaseRefusal.RULE_REFERENCE_INVALID;
import static org.homeroom.domain.moderation.cases.CaseRefusal.TOO_MANY_MEASURES;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_PERIOD_INVALID;
import static org.homeroom.domain.moderation.sanctions.SanctionRefusal.SANCTION_SCOPE_INVALID;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessagePinned;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageUnpinned;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.cases.DecideCase.Imposed;
import org.homeroom.domain.moderation.facts.CaseEvent.ReportMerged;
import org.homeroom.domain.moderation.facts.Measure;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.homeroom.domain.moderation.facts.TargetId;
import org.homeroom.domain.moderation.facts.Verdict;
import org.homeroom.domain.moderation.sanctions.SanctionTerms;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DecideCaseTest {

    private static final SanctionId SANCTION = new SanctionId(new UUID(9, 3));
    private static final Instant LATER = NOW.plus(Duration.ofDays(3));
    private static final Imposed MUTE = new Imposed(SANCTION, new Measure(SanctionKind.MUTE, CHAT, null, LATER));

    @Test
    @Tag("O1")
    @Tag("MOD-01")
    void a_decision_names_its_rule_and_why_and_brings_its_measures() {
        theCase(ADMIN_LOOKS_AFTER_IT).when(decides(Verdict.UPHELD, false, MUTE)).then(UPHELD, imposed());
        theCase(ADMIN_LOOKS_AFTER_IT).when(decides(Verdict.DISMISSED, false)).then(DISMISSED);
    }

    @Test
    void it_takes_the_reported_message_away_and_unpins_it() {
        var redacted =
                new MessageRedacted(MESSAGE, CHAT, SCHOOL, TOM, OfficerId.of(ADMIN), ViolationReason.INSULT, NOW);
        theCase(ADMIN_LOOKS_AFTER_IT).when(decides(Verdict.UPHELD, true)).then(UPHELD, redacted);
        theCase(new MessagePinned(MESSAGE, CHAT, OfficerId.of(TEACHER), NOW), ADMIN_LOOKS_AFTER_IT)
                .when(decides(Verdict.UPHELD, true))
                .then(UPHELD, redacted, new MessageUnpinned(MESSAGE, CHAT, OfficerId.of(ADMIN), NOW));
        theCase(new MessageDeletedByAuthor(MESSAGE, CHAT, TOM, NOW), ADMIN_LOOKS_AFTER_IT)
                .when(decides(Verdict.UPHELD, true))
                .then(UPHELD);
    }

    @Test
    @Tag("O1")
    void there_are_no_measures_without_a_broken_rule_and_somebody_who_broke_it() {
        theCase(ADMIN_LOOKS_AFTER_IT)
                .when(decides(Verdict.DISMISSED, false, MUTE))
                .thenRefused(MEASURE_WITHOUT_VIOLATION);
        theCase(ADMIN_LOOKS_AFTER_IT).when(decides(Verdict.DISMISSED, true)).thenRefused(MEASURE_WITHOUT_VIOLATION);
    }

    @Test
    void a_measure_fits_its_kind_ends_and_has_an_id_of_its_own() {
        var history = theCase(ADMIN_LOOKS_AFTER_IT);
        history.when(decides(Verdict.UPHELD, false, MUTE, MUTE)).thenRefused(CASE_PART_ID_TAKEN);
        history.and(imposed()).when(decides(Verdict.UPHELD, false, MUTE)).thenRefused(CASE_PART_ID_TAKEN);
        history.when(decides(Verdict.UPHELD, false, muteUntil(NOW, CHAT))).thenRefused(SANCTION_PERIOD_INVALID);
        history.when(decides(Verdict.UPHELD, false, muteUntil(LATER, OTHER_CHAT)))
                .thenRefused(NOT_FOUND);
        history.when(decides(
                        Verdict.UPHELD,
                        false,
                        new Imposed(SANCTION, new Measure(SanctionKind.SCHOOL_SUSPENSION, CHAT, null, LATER))))
                .thenRefused(SANCTION_SCOPE_INVALID);
        history.when(decides(
                        Verdict.UPHELD,
                        false,
                        java.util.stream.IntStream.range(0, 11)
                                .mapToObj(i -> new Imposed(
                                        new SanctionId(new UUID(9, 20 + i)),
                                        new Measure(SanctionKind.MUTE, CHAT, null, LATER)))
                                .toArray(Imposed[]::new)))
                .thenRefused(TOO_MANY_MEASURES);
    }

    @Test
    void it_names_a_clause_and_says_why() {
        var history = theCase(ADMIN_LOOKS_AFTER_IT);
        for (var flawed : List.of("", "rule 4", "4.", "4..2", "Мия Ёлкина", "4.2 "))
            history.when(decides(flawed, WHY)).thenRefused(RULE_REFERENCE_INVALID);
        history.when(decides("4.2", Personal.of(SCHOOL, " "))).thenRefused(GROUNDS_INVALID);
        history.when(decides("4.2", Personal.of(SCHOOL, "а".repeat(4001)))).thenRefused(GROUNDS_INVALID);
    }

    @Test
    void who_has_left_the_school_or_the_platform_is_decided_about_all_the_same() {
        var erased = new ContentReported(
                REPORT,
                SCHOOL,
                CHAT,
                MESSAGE,
                TOM,
                ViolationReason.INSULT,
                false,
                new Personal.Erased<>(TOM.tag()),
                DIGEST,
                null,
                REPORTED.decideBy(),
                REPORTED_AT);
        people(
                        erased,
                        FILED,
                        OPENED,
                        ADMIN_LOOKS_AFTER_IT,
                        ended(TOM, Role.STUDENT),
                        new PersonalDataErased(TOM, "1", NOW))
                .when(decides(Verdict.UPHELD, false, MUTE))
                .then(UPHELD, imposed());
    }

    @Test
    @Tag("O2")
    void who_is_put_out_of_the_school_decides_nothing() {
        var out = new SanctionImposed(
                new SanctionId(new UUID(9, 9)),
                SanctionKind.SCHOOL_SUSPENSION,
                ADMIN,
                SCHOOL,
                null,
                null,
                null,
                null,
                ViolationReason.OTHER,
                EARLIER,
                NOW.plusNanos(1),
                OfficerId.of(DINA),
                EARLIER);
        theCase(ADMIN_LOOKS_AFTER_IT, out).when(decides(Verdict.UPHELD, false)).thenRefused(NOT_AUTHORISED);
    }

    @Test
    void only_who_looks_after_it_decides() {
        theCase(DINA_DIRECTS, assigned(DINA))
                .when(decides(Verdict.UPHELD, false))
                .thenRefused(CASE_OF_ANOTHER);
        theCase().when(decides(Verdict.UPHELD, false)).thenRefused(CASE_OF_ANOTHER);
        reports().when(decides(Verdict.UPHELD, false)).thenRefused(NOT_FOUND);
    }

    @Test
    @Tag("S-33")
    @Tag("O2")
    void nobody_decides_about_a_relative_oneself_or_an_own_report() {
        theCase(ADMIN_LOOKS_AFTER_IT, guards(ADMIN))
                .when(decides(Verdict.UPHELD, false))
                .thenRefused(NOT_AUTHORISED);
        people(
                        REPORTED,
                        new ReportFiled(REPORT, ReporterId.of(ADMIN), TargetId.of(MESSAGE), null, null, NOW),
                        OPENED,
                        ADMIN_LOOKS_AFTER_IT)
                .when(decides(Verdict.UPHELD, false))
                .thenRefused(NOT_AUTHORISED);
        theCase(
                        ADMIN_LOOKS_AFTER_IT,
                        reported(OTHER_REPORT, ViolationReason.SPAM, false),
                        new ReportFiled(OTHER_REPORT, ReporterId.of(ADMIN), TargetId.of(MESSAGE), null, null, NOW),
                        new ReportMerged(CASE, SCHOOL, OTHER_REPORT, OfficerId.of(DINA), NOW))
                .when(decides(Verdict.UPHELD, false))
                .thenRefused(NOT_AUTHORISED);
    }

    @Test
    void it_is_decided_once_and_saying_the_same_again_changes_nothing() {
        var decided = theCase(ADMIN_LOOKS_AFTER_IT).after(decides(Verdict.UPHELD, false, MUTE));
        decided.when(decides(Verdict.UPHELD, false, MUTE)).thenNothingHappens();
        decided.when(decides(Verdict.DISMISSED, false)).thenRefused(CASE_ALREADY_DECIDED);
        decided.when(decides(Verdict.UPHELD, false)).thenRefused(CASE_ALREADY_DECIDED);
    }

    private static DecideCase decides(Verdict verdict, boolean redact, Imposed... measures) {
        return decides(verdict, "4.2", WHY, redact, List.of(measures));
    }

    private static DecideCase decides(String rule, Personal<String> why) {
        return decides(Verdict.UPHELD, rule, why, false, List.of());
    }

    private static DecideCase decides(
            Verdict verdict, String rule, Personal<String> why, boolean redact, List<Imposed> measures) {
        return new DecideCase(
                CASE,
                SCHOOL,
                verdict,
                ViolationReason.INSULT,
                rule,
                why,
                measures,
                redact,
                ADMIN,
                CaseTerms.DEFAULT,
                SanctionTerms.DEFAULT,
                NOW);
    }

    private static Imposed muteUntil(Instant until, ChatId chat) {
        return new Imposed(SANCTION, new Measure(SanctionKind.MUTE, chat, null, until));
    }

    private static SanctionImposed imposed() {
        return new SanctionImposed(
                SANCTION,
                SanctionKind.MUTE,
                TOM,
                SCHOOL,
                CHAT,
                CASE,
                null,
                null,
                ViolationReason.INSULT,
                NOW,
                LATER,
                OfficerId.of(ADMIN),
                NOW);
    }
}
