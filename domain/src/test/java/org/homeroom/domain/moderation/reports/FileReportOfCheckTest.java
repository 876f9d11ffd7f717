package org.homeroom.domain.moderation.reports;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.ReportsOf5A.DIGEST;
import static org.homeroom.domain.moderation.ReportsOf5A.MESSAGE;
import static org.homeroom.domain.moderation.ReportsOf5A.OTHER_REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.POSTED;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.SNAPSHOT;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.people;
import static org.homeroom.domain.moderation.ReportsOf5A.reports;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_ID_TAKEN;
import static org.homeroom.domain.moderation.reports.ReportRefusal.SNAPSHOT_OUTDATED;

import java.time.Duration;
import java.time.Instant;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileReportOfCheckTest {

    private static final Evidence FOUND = new Evidence(SNAPSHOT, DIGEST);

    @Test
    @Tag("CHT-19")
    @Tag("MOD-03")
    void a_check_reports_a_message_and_nobody_is_its_reporter() {
        people().when(finds(REPORT, Check.WORDS, NOW)).then(said(REPORT, Check.WORDS, NOW));
    }

    @Test
    void the_same_of_the_same_author_in_the_same_chat_is_not_said_again_for_an_hour() {
        var history = people(said(OTHER_REPORT, Check.WORDS, NOW));
        history.when(finds(REPORT, Check.WORDS, NOW.plus(Duration.ofHours(1)).minusNanos(1)))
                .thenNothingHappens();
        history.when(finds(REPORT, Check.WORDS, NOW.plus(Duration.ofHours(1))))
                .then(said(REPORT, Check.WORDS, NOW.plus(Duration.ofHours(1))));
        history.when(finds(REPORT, Check.LINKS, NOW)).then(said(REPORT, Check.LINKS, NOW));
    }

    @Test
    void twice_under_one_id_changes_nothing_and_the_id_serves_no_other() {
        people(said(REPORT, Check.WORDS, NOW))
                .when(finds(REPORT, Check.WORDS, NOW))
                .thenNothingHappens();
        people(said(REPORT, Check.WORDS, NOW))
                .when(finds(REPORT, Check.RATE, NOW))
                .thenRefused(REPORT_ID_TAKEN);
        reports().when(finds(REPORT, Check.RATE, NOW)).thenRefused(REPORT_ID_TAKEN);
    }

    @Test
    @Tag("O3")
    void it_is_held_against_the_words_as_they_are_now() {
        people(new MessageEdited(MESSAGE, CHAT, TOM, Personal.of(TOM, "Другое"), NOW))
                .when(finds(REPORT, Check.WORDS, NOW))
                .thenRefused(SNAPSHOT_OUTDATED);
    }

    @Test
    void without_such_a_message_or_chat_there_is_nothing_to_report() {
        given(CHAT_CREATED).when(finds(REPORT, Check.WORDS, NOW)).thenRefused(NOT_FOUND);
        given(POSTED).when(finds(REPORT, Check.WORDS, NOW)).thenRefused(NOT_FOUND);
        given(CHAT_CREATED, new MessagePosted(MESSAGE, CHAT, TOM, null, new Personal.Erased<>(TOM.tag()), NOW))
                .when(finds(REPORT, Check.WORDS, NOW))
                .thenRefused(SUBJECT_ERASED);
    }

    private static FileReportOfCheck finds(ReportId report, Check check, Instant at) {
        return new FileReportOfCheck(
                report, SCHOOL, CHAT, MESSAGE, check, ViolationReason.AD, FOUND, ReportTerms.DEFAULT, at);
    }

    private static ContentReported said(ReportId report, Check check, Instant at) {
        return new ContentReported(
                report,
                SCHOOL,
                CHAT,
                MESSAGE,
                TOM,
                ViolationReason.AD,
                false,
                Personal.of(TOM, SNAPSHOT),
                DIGEST,
                check,
                at.plus(Duration.ofDays(5)),
                at);
    }
}
