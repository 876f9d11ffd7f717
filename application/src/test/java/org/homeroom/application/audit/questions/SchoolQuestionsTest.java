package org.homeroom.application.audit.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.GUEST;
import static org.homeroom.domain.chats.ChatsOf5A.member;
import static org.homeroom.domain.chats.ChatsOf5A.visit;
import static org.homeroom.domain.moderation.ReportsOf5A.ADMIN_LOOKS_AFTER_IT;
import static org.homeroom.domain.moderation.ReportsOf5A.APPEALED;
import static org.homeroom.domain.moderation.ReportsOf5A.CASE;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA;
import static org.homeroom.domain.moderation.ReportsOf5A.DINA_DIRECTS;
import static org.homeroom.domain.moderation.ReportsOf5A.FILED;
import static org.homeroom.domain.moderation.ReportsOf5A.GRANTED;
import static org.homeroom.domain.moderation.ReportsOf5A.MESSAGE;
import static org.homeroom.domain.moderation.ReportsOf5A.OPENED;
import static org.homeroom.domain.moderation.ReportsOf5A.PEOPLE;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORT;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED;
import static org.homeroom.domain.moderation.ReportsOf5A.REPORTED_AT;
import static org.homeroom.domain.moderation.ReportsOf5A.TOM;
import static org.homeroom.domain.moderation.ReportsOf5A.UPHELD;
import static org.homeroom.domain.moderation.ReportsOf5A.WHY;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Asker;
import org.homeroom.application.audit.AuditLog;
import org.homeroom.application.audit.Evidence;
import org.homeroom.application.audit.Parameter;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountClosed;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.AccountKind;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.consent.facts.ConsentEvent.ErasureScheduled;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.AuditQuestion;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MemberEvent.StaffRoleConfirmed;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorDismissed;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeEnded;
import org.homeroom.domain.memberships.facts.SchoolEvent.QuestionAsked;
import org.homeroom.domain.moderation.facts.AppealVerdict;
import org.homeroom.domain.moderation.facts.CaseEvent.AppealDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceViewed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SchoolQuestionsTest {

    private static final Instant LATER = NOW.plus(Duration.ofDays(60));
    private static final PhoneHash NUMBER = new PhoneHash("hash-1");
    private static final PhoneHash ANOTHER = new PhoneHash("hash-2");

    private final AuditLog log = new AuditLog();

    @Test
    @Tag("Q-06")
    void administrators_and_directors_are_told_with_their_orders_and_only_while_they_were() {
        log.with(ADMIN_APPOINTED, DINA_DIRECTS);
        log.with(new AdministratorDismissed(SCHOOL, ADMIN, "27", NOW));
        log.with(new OfficeEnded(SCHOOL, DINA, Office.DIRECTOR, NOW.plusSeconds(60)));
        var question = new Q06Administrators();
        var whole = about(LATER).between(EARLIER, LATER);
        assertThat(log.says(question, whole)).containsExactlyInAnyOrder("administrator", "office");
        assertThat(log.the("administrator", question, whole).facts())
                .containsEntry("account", ADMIN)
                .containsEntry("from", ADMIN_APPOINTED.at())
                .containsEntry("until", NOW)
                .containsEntry("order", ADMIN_APPOINTED.order())
                .containsEntry("endOrder", "27");
        assertThat(log.the("office", question, whole).evidence())
                .extracting(Evidence::position)
                .containsExactly(2L, 4L);
        assertThat(log.says(question, about(LATER).between(NOW, LATER))).containsExactly("office");
        assertThat(log.says(question, about(LATER).between(NOW.plusSeconds(60), LATER)))
                .containsExactly("nobody");
        assertThat(log.says(question, about(NOW.minusSeconds(1)).between(EARLIER, LATER)))
                .as("as known before they were dismissed")
                .containsExactlyInAnyOrder("administrator-since", "office-since");
    }

    @Test
    @Tag("Q-10")
    void of_a_number_the_accounts_of_this_school_are_told_and_no_others() {
        log.with(registered(MIA, NUMBER), registered(BORIS, NUMBER), registered(TOM, ANOTHER));
        log.with(member(MIA, Role.STUDENT), member(TOM, Role.STUDENT));
        log.with(new AccountClosed(MIA, NOW));
        var question = new Q10UsesOfNumber();
        var used = log.the("number-registered", question, about(LATER).withPhone(NUMBER));
        assertThat(log.says(question, about(LATER).withPhone(NUMBER))).containsExactly("number-registered");
        assertThat(used.facts())
                .containsEntry("account", MIA)
                .containsEntry("from", EARLIER)
                .containsEntry("until", NOW);
        assertThat(log.says(question, about(LATER).withPhone(ANOTHER))).containsExactly("number-registered-since");
        assertThat(log.says(question, about(LATER).withPhone(new PhoneHash("hash-3"))))
                .containsExactly("number-never-used");
    }

    @Test
    @Tag("Q-11")
    void whether_a_teacher_was_confirmed_is_read_anew_and_held_against_the_cap_that_was_shown() {
        log.with(PEOPLE.toArray(Event[]::new));
        log.with(new StaffRoleConfirmed(member(TEACHER, Role.TEACHER).membership(), TEACHER, SCHOOL, EARLIER));
        log.with(said(1, TEACHER, Role.TEACHER, true), said(2, TEACHER, Role.TEACHER, false));
        log.with(said(3, TOM, Role.STUDENT, true));
        var question = new Q11Badge();
        assertThat(log.says(question, ofMessage(1))).containsExactly("confirmed-teacher", "shown-alike");
        assertThat(log.says(question, ofMessage(2))).containsExactly("confirmed-teacher", "hidden-wrongly");
        assertThat(log.says(question, ofMessage(3))).containsExactly("no-confirmed-teacher", "shown-wrongly");
        assertThat(log.says(question, ofMessage(4))).isEmpty();
    }

    @Test
    @Tag("Q-12")
    @Tag("S-35")
    void a_guest_is_named_with_the_host_the_purpose_and_the_chats_that_could_be_read() {
        var from = Instant.parse("2026-09-01T06:00:00Z");
        var to = Instant.parse("2026-09-01T09:00:00Z");
        log.with(PEOPLE.toArray(Event[]::new));
        var question = new Q12Outsiders();
        assertThat(log.says(question, about(LATER).between(EARLIER, LATER))).containsExactly("no-outsider");
        log.with(visit(from, to));
        var outsider = log.the("outsider", question, about(LATER).between(EARLIER, LATER));
        assertThat(outsider.facts())
                .containsEntry("account", GUEST)
                .containsEntry("from", from)
                .containsEntry("until", to)
                .containsEntry("chats", List.of(CHAT));
        assertThat(log.says(question, about(LATER).between(to, LATER)))
                .as("the end does not count any more")
                .containsExactly("no-outsider");
    }

    @Test
    @Tag("Q-13")
    void every_look_at_evidence_is_told_with_its_case_and_whether_the_officer_was_in_the_chat_anyway() {
        log.with(PEOPLE.toArray(Event[]::new)).with(REPORTED, OPENED, GRANTED);
        var question = new Q13ViewsOfEvidence();
        assertThat(log.says(question, about(LATER).between(EARLIER, LATER))).containsExactly("nobody-viewed");
        log.with(viewed(ADMIN), viewed(TEACHER));
        assertThat(log.says(question, about(LATER).between(EARLIER, LATER)))
                .containsExactly("viewed-outside", "viewed-inside");
        var view = log.the("viewed-outside", question, about(LATER).between(EARLIER, LATER));
        assertThat(view.facts())
                .containsEntry("officer", OfficerId.of(ADMIN))
                .containsEntry("case", CASE)
                .containsEntry("chat", CHAT)
                .containsEntry("messages", 12);
        assertThat(view.evidence())
                .extracting(Evidence::event)
                .containsExactly("moderation.EvidenceAccessGranted", "moderation.EvidenceViewed");
    }

    @Test
    @Tag("Q-14")
    @Tag("S-33")
    void the_course_of_a_report_is_told_step_by_step_and_who_decided_is_held_against_the_people() {
        log.with(REPORTED, FILED);
        var question = new Q14CourseOfReport();
        assertThat(log.says(question, ofReport())).containsExactly("reported", "no-case-yet");
        log.with(OPENED, ADMIN_LOOKS_AFTER_IT, UPHELD, APPEALED, appealBy(DINA));
        assertThat(log.says(question, ofReport()))
                .containsExactly(
                        "reported",
                        "CaseOpened",
                        "CaseAssigned",
                        "CaseDecided",
                        "no-conflict",
                        "DecisionAppealed",
                        "AppealDecided",
                        "no-conflict");
        assertThat(log.the("reported", question, ofReport()).facts())
                .containsEntry("digest", "digest-1")
                .doesNotContainValue(FILED.reporter());
    }

    @Test
    @Tag("Q-14")
    void who_judged_the_own_decision_is_found() {
        log.with(REPORTED, FILED, OPENED, UPHELD, APPEALED, appealBy(ADMIN));
        assertThat(log.says(new Q14CourseOfReport(), ofReport())).contains("judged-own-decision");
    }

    @Test
    @Tag("Q-14")
    void what_a_school_decides_about_its_own_people_is_told_to_auditors_alone() {
        assertThat(new Q14CourseOfReport().askers()).containsExactly(Asker.AUDITOR);
    }

    @Test
    @Tag("Q-15")
    void a_deleted_message_is_told_by_when_and_by_whom_and_never_by_what_it_said() {
        log.with(PEOPLE.toArray(Event[]::new));
        var question = new Q15DeletedMessage();
        assertThat(log.says(question, ofThe(MESSAGE))).containsExactly("posted", "still-there");
        log.with(new MessageEdited(MESSAGE, CHAT, TOM, Personal.of(TOM, "Прости"), REPORTED_AT.minusSeconds(9)));
        log.with(REPORTED, new MessageDeletedByAuthor(MESSAGE, CHAT, TOM, NOW));
        assertThat(log.says(question, ofThe(MESSAGE)))
                .containsExactly("posted", "edited", "reported-before", "deleted-by-author");
        assertThat(log.asks(question, ofThe(MESSAGE)).toString()).doesNotContain("Ты никто", "Прости");
        assertThat(log.the("deleted-by-author", question, ofThe(MESSAGE)).facts())
                .containsEntry("account", TOM)
                .containsEntry("when", NOW);
    }

    @Test
    @Tag("Q-16")
    void an_erasure_is_in_time_late_or_overdue_and_what_remains_is_looked_at() {
        var due = NOW.plus(Duration.ofDays(30));
        log.with(member(MIA, Role.STUDENT), profile("Мия"));
        log.with(new ErasureScheduled(MIA.asChild(), SCHOOL, ConsentPurpose.PROFILE, due, NOW));
        var question = new Q16Erasures();
        var period = about(LATER).between(EARLIER, LATER);
        assertThat(log.says(question, period.known(NOW.plusSeconds(1)))).containsExactly("erasure-pending");
        assertThat(log.says(question, period)).containsExactly("erasure-overdue");
        log.with(new PersonalDataErased(MIA, "act-1", due.minusSeconds(60)));
        assertThat(log.says(question, period)).containsExactly("erased-in-time", "remains-name");
        log.entries.set(1, new Recorded(2, "event-2", EARLIER, profile(null), Map.of()));
        assertThat(log.says(question, period)).containsExactly("erased-in-time", "remains-nothing");
        assertThat(log.the("erased-in-time", question, period).facts()).containsEntry("act", "act-1");
        assertThat(log.says(question, about(LATER).between(EARLIER, NOW))).containsExactly("no-erasure-due");
    }

    @Test
    @Tag("Q-16")
    void an_erasure_after_its_day_was_late() {
        log.with(member(MIA, Role.STUDENT));
        log.with(new ErasureScheduled(MIA.asChild(), SCHOOL, ConsentPurpose.PROFILE, NOW.plusSeconds(60), NOW));
        log.with(new PersonalDataErased(MIA, "act-1", NOW.plusSeconds(61)));
        assertThat(log.says(new Q16Erasures(), about(LATER).between(EARLIER, LATER)))
                .startsWith("erased-late");
    }

    @Test
    @Tag("Q-19")
    @Tag("D-07")
    void a_parent_who_came_to_teach_the_class_is_found_inside_the_parents_own_chat() {
        var parents = new ChatId(new UUID(90, 1));
        log.with(PEOPLE.toArray(Event[]::new));
        log.with(new ChatCreated(
                parents,
                ChatKind.PARENTS_ONLY,
                SCHOOL,
                CLASS,
                null,
                null,
                List.of(),
                RosterMode.SELECTED,
                List.of(Role.PARENT),
                Personal.of(SCHOOL, "Родители"),
                null,
                EARLIER));
        log.with(new ParticipantAdmitted(parents, ANNA, SCHOOL, Role.PARENT, 0, null, null, EARLIER));
        var question = new Q19ParentsOnly();
        assertThat(log.says(question, in(parents))).containsExactly("parent-inside", "no-staff-ever");
        log.with(member(ANNA, Role.TEACHER));
        assertThat(log.says(question, in(parents))).contains("parent-works-here");
        assertThat(log.says(question, in(CHAT))).containsExactly("not-parents-only");
        assertThat(log.says(question, in(new ChatId(new UUID(90, 2))))).isEmpty();
    }

    @Test
    void who_asked_which_questions_is_told_for_a_period() {
        log.with(new QuestionAsked(SCHOOL, OfficerId.of(ADMIN), AuditQuestion.Q_02, NOW));
        log.with(new QuestionAsked(SCHOOL, OfficerId.of(DINA), AuditQuestion.L_01, LATER));
        var question = new L03Asking();
        assertThat(log.the("somebody-asked", question, about(LATER).between(EARLIER, LATER))
                        .facts())
                .isEqualTo(Map.of("officer", OfficerId.of(ADMIN), "question", "Q-02", "when", NOW));
        assertThat(log.says(question, about(LATER).between(EARLIER, NOW))).containsExactly("nobody-asked");
    }

    @Test
    void whatever_speaks_of_people_can_be_put_on_record() {
        assertThat(EveryQuestion.LIST.stream()
                        .filter(one -> !one.aboutLog())
                        .map(one -> AuditQuestion.of(one.id()).id()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AuditQuestion.values()).map(AuditQuestion::id).toList());
    }

    private static Asked about(Instant at) {
        return Asked.about(SCHOOL, at, Map.of());
    }

    private static Asked in(ChatId chat) {
        return Asked.about(SCHOOL, LATER, Map.of(Parameter.CHAT, chat.value()));
    }

    private static Asked ofReport() {
        return Asked.about(SCHOOL, LATER, Map.of(Parameter.REPORT, REPORT.value()));
    }

    private static Asked ofMessage(int number) {
        return ofThe(new MessageId(new UUID(91, number)));
    }

    private static Asked ofThe(MessageId message) {
        return Asked.about(SCHOOL, LATER, Map.of(Parameter.MESSAGE, message.value()));
    }

    private static MessagePosted said(int number, AccountId author, Role role, boolean badge) {
        return new MessagePosted(
                new MessageId(new UUID(91, number)),
                CHAT,
                author,
                role,
                Personal.of(author, "Здравствуйте"),
                badge,
                null,
                List.of(),
                List.of(),
                null,
                null,
                false,
                NOW);
    }

    private static AccountRegistered registered(AccountId who, PhoneHash number) {
        return new AccountRegistered(
                who, number, null, AccountKind.values()[0], Personal.of(who, "+79000000000"), EARLIER);
    }

    private static ProfileCompleted profile(@Nullable String given) {
        var name = given == null
                ? new Personal.Erased<PersonName>(
                        Personal.of(MIA, new PersonName("Ким", "Мия", null)).subject())
                : Personal.of(MIA, new PersonName("Ким", given, null));
        return new ProfileCompleted(MIA, name, null, EARLIER);
    }

    private static EvidenceViewed viewed(AccountId officer) {
        return new EvidenceViewed(CASE, SCHOOL, CHAT, GRANTED.access(), OfficerId.of(officer), 12, NOW);
    }

    private static AppealDecided appealBy(AccountId officer) {
        return new AppealDecided(
                CASE, SCHOOL, TOM, AppealVerdict.CONFIRMED, WHY, OfficerId.of(officer), NOW.plusSeconds(60));
    }
}
