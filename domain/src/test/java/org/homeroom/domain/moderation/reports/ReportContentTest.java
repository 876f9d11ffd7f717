package org.homeroom.domain.moderation.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.ZOE;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.member;
import static org.homeroom.domain.chats.ChatsOf5A.pupil;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.SUBJECT_ERASED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.GeneralRefusal.RATE_LIMITED;
import static org.homeroom.domain.kernel.Scenario.given;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.DIGEST;
import static org.homeroom.domain.moderation.ReportsOf5A.DISMISSED;
import static org.homeroom.domain.moderation.ReportsOf5A.MESSAGE;
import static org.homeroom.domain.moderation.ReportsOf5A.OPENED;
import static org.homeroom.domain.moderation.ReportsOf5A.OTHER_REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.PEOPLE;
import static org.homeroom.domain.moderation.ReportsOf5A.POSTED;
import static org.homeroom.domain.moderation.ReportsOf5A.POSTED_AT;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.SNAPSHOT;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.people;
import static org.homeroom.domain.moderation.ReportsOf5A.reports;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_ALREADY_OPEN;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_ID_TAKEN;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_NOTE_INVALID;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_OF_ONESELF;
import static org.homeroom.domain.moderation.reports.ReportRefusal.REPORT_TOO_LATE;
import static org.homeroom.domain.moderation.reports.ReportRefusal.SNAPSHOT_OUTDATED;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MembershipEvent.HomeroomTeacherAssigned;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.homeroom.domain.moderation.facts.Snapshot;
import org.homeroom.domain.moderation.facts.Snapshot.Said;
import org.homeroom.domain.moderation.facts.TargetId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportContentTest {

    private static final Target THE_MESSAGE = new Target.OfMessage(CHAT, MESSAGE);
    private static final Evidence FOUND = new Evidence(SNAPSHOT, DIGEST);
    private static final MessageDeletedByAuthor DELETED =
            new MessageDeletedByAuthor(MESSAGE, CHAT, TOM, NOW.minus(Duration.ofMinutes(5)));

    @Test
    @Tag("F-15")
    @Tag("O6")
    void what_was_said_and_who_says_so_go_on_record_apart() {
        people().when(says(MIA, THE_MESSAGE)).then(said(ViolationReason.INSULT), filed(MIA, THE_MESSAGE));
        assertThat(said(ViolationReason.INSULT).toString())
                .doesNotContain(MIA.value().toString());
    }

    @Test
    void what_cannot_wait_has_a_day_and_the_rest_five() {
        assertThat(people().when(says(MIA, THE_MESSAGE, ViolationReason.THREAT))
                        .outcome()
                        .events())
                .first()
                .isEqualTo(said(ViolationReason.THREAT));
        assertThat(said(ViolationReason.THREAT).priority()).isTrue();
        assertThat(said(ViolationReason.VIOLENCE).priority()).isFalse();
    }

    @Test
    void for_who_never_saw_it_the_message_does_not_exist() {
        people(member(ZOE, Role.STUDENT), pupil(ZOE, OTHER_CLASS))
                .when(says(ZOE, THE_MESSAGE))
                .thenRefused(NOT_A_PARTICIPANT);
        people().when(says(STRANGER, THE_MESSAGE)).thenRefused(NOT_A_PARTICIPANT);
        people().when(says(MIA, new Target.OfMessage(CHAT, new MessageId(new UUID(44, 9)))))
                .thenRefused(NOT_FOUND);
    }

    @Test
    void who_came_later_and_may_not_read_so_far_back_has_not_seen_it() {
        people(member(BORIS, Role.TEACHER), homeroom(BORIS), admitted(CHAT, BORIS, Role.TEACHER, NOW.minusSeconds(60)))
                .when(says(BORIS, THE_MESSAGE))
                .thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    void who_has_left_since_has_seen_it() {
        people(new ParticipantLeft(CHAT, MIA, SCHOOL, Role.STUDENT, NOW.minusSeconds(60)))
                .when(says(MIA, THE_MESSAGE))
                .then(said(ViolationReason.INSULT), filed(MIA, THE_MESSAGE));
    }

    @Test
    void who_left_before_has_not() {
        people(new ParticipantLeft(CHAT, MIA, SCHOOL, Role.STUDENT, POSTED_AT.minusSeconds(1)))
                .when(says(MIA, THE_MESSAGE))
                .thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    void a_guardian_reports_what_the_own_child_sees_and_nobody_elses() {
        people().when(says(ANNA, MIA, THE_MESSAGE))
                .then(
                        said(ViolationReason.INSULT),
                        new ReportFiled(REPORT, ReporterId.of(ANNA), TargetId.of(MESSAGE), null, MIA.value(), NOW));
        people().when(says(ANNA, TOM, THE_MESSAGE)).thenRefused(NOT_FOUND);
        people().when(says(BORIS, MIA, THE_MESSAGE)).thenRefused(NOT_FOUND);
    }

    @Test
    void a_person_of_the_school_is_reported_by_its_people_alone() {
        var tom = new Target.OfPerson(TOM);
        people().when(says(MIA, tom))
                .then(
                        new ContentReported(
                                REPORT,
                                SCHOOL,
                                null,
                                null,
                                TOM,
                                ViolationReason.INSULT,
                                false,
                                null,
                                null,
                                null,
                                NOW.plus(Duration.ofDays(5)),
                                NOW),
                        filed(MIA, tom));
        people().when(says(STRANGER, tom)).thenRefused(NOT_FOUND);
        people().when(says(MIA, new Target.OfPerson(STRANGER))).thenRefused(NOT_FOUND);
    }

    @Test
    void a_chat_is_reported_by_who_is_or_was_in_it() {
        var chat = new Target.OfChat(CHAT);
        people().when(says(MIA, chat))
                .then(
                        new ContentReported(
                                REPORT,
                                SCHOOL,
                                CHAT,
                                null,
                                null,
                                ViolationReason.INSULT,
                                false,
                                null,
                                null,
                                null,
                                NOW.plus(Duration.ofDays(5)),
                                NOW),
                        filed(MIA, chat));
        people().when(says(STRANGER, chat)).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    void nobody_reports_oneself() {
        people().when(says(TOM, THE_MESSAGE)).thenRefused(REPORT_OF_ONESELF);
        people().when(says(TOM, new Target.OfPerson(TOM))).thenRefused(REPORT_OF_ONESELF);
    }

    @Test
    @Tag("O3")
    void a_snapshot_of_other_words_than_it_says_now_is_outdated() {
        var edited = new MessageEdited(MESSAGE, CHAT, TOM, Personal.of(TOM, "Шутка"), NOW.minusSeconds(1));
        people(edited).when(says(MIA, THE_MESSAGE)).thenRefused(SNAPSHOT_OUTDATED);
        var both = new Snapshot(
                List.of(new Said("Ты никто", POSTED_AT), new Said("Шутка", NOW.minusSeconds(1))), List.of(), "");
        assertThat(people(edited)
                        .when(says(MIA, THE_MESSAGE, new Evidence(both, DIGEST)))
                        .outcome()
                        .events())
                .hasSize(2);
        people().when(says(MIA, THE_MESSAGE, (Evidence) null)).thenRefused(SNAPSHOT_OUTDATED);
    }

    @Test
    @Tag("S-32")
    void what_has_gone_can_be_reported_for_a_week() {
        people(DELETED).when(says(MIA, THE_MESSAGE)).then(said(ViolationReason.INSULT), filed(MIA, THE_MESSAGE));
        var longAgo = new MessageDeletedByAuthor(MESSAGE, CHAT, TOM, NOW.minus(Duration.ofDays(7)));
        people(longAgo).when(says(MIA, THE_MESSAGE)).thenRefused(REPORT_TOO_LATE);
        var justNot = new MessageDeletedByAuthor(
                MESSAGE, CHAT, TOM, NOW.minus(Duration.ofDays(7)).plusNanos(1));
        assertThat(people(justNot).when(says(MIA, THE_MESSAGE)).outcome().events())
                .hasSize(2);
    }

    @Test
    void words_that_are_erased_can_no_longer_be_reported() {
        given(PEOPLE.stream()
                        .map(one -> one == POSTED
                                ? new MessagePosted(
                                        MESSAGE, CHAT, TOM, Role.STUDENT, new Personal.Erased<>(TOM.tag()), POSTED_AT)
                                : one)
                        .toList())
                .when(says(MIA, THE_MESSAGE))
                .thenRefused(SUBJECT_ERASED);
    }

    @Test
    void a_note_says_something_and_not_too_much() {
        people().when(says(MIA, THE_MESSAGE, " ")).thenRefused(REPORT_NOTE_INVALID);
        people().when(says(MIA, THE_MESSAGE, "а".repeat(2001))).thenRefused(REPORT_NOTE_INVALID);
        assertThat(people().when(says(MIA, THE_MESSAGE, "а".repeat(2000)))
                        .outcome()
                        .events())
                .hasSize(2);
    }

    @Test
    void the_same_report_twice_changes_nothing_and_its_id_serves_no_other() {
        people().after(says(MIA, THE_MESSAGE)).when(says(MIA, THE_MESSAGE)).thenNothingHappens();
        people().after(says(MIA, THE_MESSAGE)).when(says(TEACHER, THE_MESSAGE)).thenRefused(REPORT_ID_TAKEN);
        people().after(says(MIA, THE_MESSAGE))
                .when(says(MIA, new Target.OfChat(CHAT)))
                .thenRefused(REPORT_ID_TAKEN);
    }

    @Test
    void of_one_person_about_one_thing_one_report_is_open() {
        reports().when(again(MIA)).thenRefused(REPORT_ALREADY_OPEN);
        reports(OPENED, ADMIN_LOOKS_AFTER_IT).when(again(MIA)).thenRefused(REPORT_ALREADY_OPEN);
        assertThat(reports(OPENED, ADMIN_LOOKS_AFTER_IT, DISMISSED)
                        .when(again(MIA))
                        .outcome()
                        .events())
                .hasSize(2);
        assertThat(reports().when(again(TEACHER)).outcome().events()).hasSize(2);
    }

    @Test
    void who_reports_without_end_is_told_to_wait() {
        var many = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> new ReportFiled(
                        new ReportId(new UUID(45, i)),
                        ReporterId.of(MIA),
                        new TargetId(new UUID(46, i)),
                        null,
                        null,
                        NOW.minus(Duration.ofHours(24)).plusNanos(1)))
                .toArray(ReportFiled[]::new);
        people(many).when(says(MIA, THE_MESSAGE)).thenRefused(RATE_LIMITED);
        many[0] = new ReportFiled(
                many[0].report(), ReporterId.of(MIA), many[0].target(), null, null, NOW.minus(Duration.ofHours(24)));
        assertThat(people(many).when(says(MIA, THE_MESSAGE)).outcome().events()).hasSize(2);
    }

    @Test
    void who_has_left_the_platform_reports_nothing() {
        people(new PersonalDataErased(MIA, "1", NOW))
                .when(says(MIA, THE_MESSAGE))
                .thenRefused(SUBJECT_ERASED);
    }

    private static HomeroomTeacherAssigned homeroom(AccountId who) {
        return new HomeroomTeacherAssigned(CLASS, SCHOOL, who, EARLIER);
    }

    private static ContentReported said(ViolationReason reason) {
        var priority = ReportTerms.DEFAULT.urgent().contains(reason);
        return new ContentReported(
                REPORT,
                SCHOOL,
                CHAT,
                MESSAGE,
                TOM,
                reason,
                priority,
                Personal.of(TOM, SNAPSHOT),
                DIGEST,
                null,
                NOW.plus(priority ? Duration.ofHours(24) : Duration.ofDays(5)),
                NOW);
    }

    private static ReportFiled filed(AccountId by, Target target) {
        return new ReportFiled(REPORT, ReporterId.of(by), target.id(), null, null, NOW);
    }

    private static ReportContent says(AccountId by, Target target) {
        return says(by, target, ViolationReason.INSULT);
    }

    private static ReportContent says(AccountId by, Target target, ViolationReason reason) {
        return new ReportContent(REPORT, SCHOOL, target, by, null, reason, null, FOUND, ReportTerms.DEFAULT, NOW);
    }

    private static ReportContent says(AccountId by, AccountId child, Target target) {
        return new ReportContent(
                REPORT,
                SCHOOL,
                target,
                by,
                child.asChild(),
                ViolationReason.INSULT,
                null,
                FOUND,
                ReportTerms.DEFAULT,
                NOW);
    }

    private static ReportContent says(AccountId by, Target target, @Nullable Evidence evidence) {
        return new ReportContent(
                REPORT, SCHOOL, target, by, null, ViolationReason.INSULT, null, evidence, ReportTerms.DEFAULT, NOW);
    }

    private static ReportContent says(AccountId by, Target target, String note) {
        return new ReportContent(
                REPORT,
                SCHOOL,
                target,
                by,
                null,
                ViolationReason.INSULT,
                Personal.of(by, note),
                FOUND,
                ReportTerms.DEFAULT,
                NOW);
    }

    private static ReportContent again(AccountId by) {
        return new ReportContent(
                OTHER_REPORT,
                SCHOOL,
                THE_MESSAGE,
                by,
                null,
                ViolationReason.BULLYING,
                null,
                FOUND,
                ReportTerms.DEFAULT,
                NOW);
    }
}
