package org.homeroom.application.audit.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.homeroom.domain.School5A.SCHOOL;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Asker;
import org.homeroom.application.audit.AuditLog;
import org.homeroom.application.audit.Evidence;
import org.homeroom.application.audit.Findings;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Sentences;
import org.homeroom.application.audit.Statement;
import org.homeroom.application.evidence.EvidenceState.Alarm;
import org.homeroom.application.evidence.EvidenceState.Kind;
import org.homeroom.application.evidence.HistoryInspection;
import org.homeroom.application.evidence.HistoryInspection.Seal;
import org.homeroom.application.evidence.HistoryInspection.Sort;
import org.homeroom.application.evidence.HistoryInspection.Stored;
import org.homeroom.application.evidence.HistoryInspection.Trace;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("Q-20")
class AlteredHistoryTest {

    private static final Instant NOON = Instant.parse("2026-09-10T12:00:00Z");
    private static final Seal SEAL = new Seal(900, NOON, "example.school/log+0a1b2c3d+key", null);
    private static final Stored FIRST = stored(3, NOON.minusMillis(1_500));
    private static final Stored LAST = stored(880, NOON);

    @Test
    void an_honest_history_is_as_signed_and_this_is_the_word_of_the_operator() {
        var found = new HistoryInspection(SEAL, 400, 400, FIRST, LAST, List.of(), 0, 2, null);
        assertThat(says(found)).containsExactly("signed-up-to", "as-signed", "not-signed-yet", "no-alarm", "own-word");
        var verdict = the("as-signed", found);
        assertThat(verdict.facts()).isEqualTo(Map.of("count", 400L, "from", 3L, "to", 880L));
        assertThat(verdict.evidence()).extracting(Evidence::position).containsExactly(3L, 880L);
        assertThat(the("signed-up-to", found).facts())
                .containsEntry("size", 900L)
                .containsEntry("key", SEAL.key());
    }

    @Test
    void every_position_that_does_not_fit_is_a_statement_with_what_stands_there() {
        var traces = List.of(
                new Trace(Sort.CHANGED, 5, stored(5, NOON)),
                new Trace(Sort.MISSING, 6, null),
                new Trace(Sort.MISSING_OF_SOMEBODY, 7, null),
                new Trace(Sort.HIDDEN, 8, stored(8, NOON)),
                new Trace(Sort.UNPROVED, 9, stored(9, NOON)));
        var found = new HistoryInspection(SEAL, 400, 400, FIRST, LAST, traces, 17, 0, new Alarm(Kind.EVENT_CHANGED, 5));
        assertThat(says(found))
                .containsExactly(
                        "signed-up-to",
                        "event-changed",
                        "event-missing",
                        "somebodys-missing",
                        "event-hidden",
                        "event-unproved",
                        "more-traces",
                        "not-as-signed",
                        "alarm-raised",
                        "own-word");
        assertThat(the("event-changed", found).evidence())
                .extracting(Evidence::id)
                .containsExactly("event-5");
        assertThat(the("event-missing", found).evidence()).isEmpty();
        assertThat(the("event-missing", found).facts()).containsEntry("position", 6L);
    }

    @Test
    void what_there_was_no_time_for_is_said_with_an_instant_that_leaves_out_nothing() {
        var found = new HistoryInspection(SEAL, 400, 100, FIRST, LAST, List.of(), 0, 0, null);
        assertThat(the("older-unchecked", found).facts())
                .isEqualTo(Map.of("count", 300L, "goOn", NOON.minusSeconds(1)));
        var recent = new HistoryInspection(SEAL, 400, 100, stored(3, NOON.minusMillis(5)), LAST, List.of(), 0, 0, null);
        assertThat(the("older-unchecked", recent).facts()).containsEntry("goOn", NOON);
    }

    @Test
    void nothing_is_right_by_default() {
        assertThat(says(new HistoryInspection(null, 0, 0, null, null, List.of(), 0, 4, null)))
                .containsExactly("nothing-signed", "not-signed-yet", "no-alarm", "own-word");
        assertThat(says(new HistoryInspection(SEAL, 0, 0, null, null, List.of(), 0, 4, null)))
                .contains("nothing-covered")
                .doesNotContain("as-signed");
        var wrong = new Seal(900, NOON, SEAL.key(), Kind.SIGNED_BY_ANOTHER);
        assertThat(says(new HistoryInspection(wrong, 400, 0, null, null, List.of(), 0, 0, null)))
                .containsExactly("signed-wrongly", "no-alarm", "own-word");
    }

    @Test
    void a_log_that_nobody_inspects_answers_nothing() {
        assertThatThrownBy(() ->
                        new Q20AlteredHistory().answer(Asked.about(SCHOOL, NOON, Map.of()), Past.of(new AuditLog())))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<String> says(HistoryInspection found) {
        return answer(found).stream().map(Statement::says).toList();
    }

    private static Statement the(String says, HistoryInspection found) {
        return answer(found).stream()
                .filter(one -> one.says().equals(says))
                .findFirst()
                .orElseThrow();
    }

    private static List<Statement> answer(HistoryInspection found) {
        var question = new Q20AlteredHistory();
        var asked = Asked.about(SCHOOL, NOON, Map.of());
        var statements = question.answer(asked, Past.of(new AuditLog(), (school, by) -> {
            assertThat(school).isEqualTo(SCHOOL);
            assertThat(by).isEqualTo(NOON);
            return found;
        }));
        for (var language : List.of("ru", "en")) {
            var findings = new Findings(question, asked, Asker.AUDITOR, statements, Map.of());
            for (var one : statements)
                assertThat(Sentences.in(Locale.of(language)).sentence(findings, one))
                        .isNotEqualTo(one.says())
                        .doesNotContain("{", "EVENT_", "SIGNED_");
        }
        return statements;
    }

    private static Stored stored(long position, Instant at) {
        return new Stored(position, "event-" + position, "chats.MessagePosted", at);
    }
}
