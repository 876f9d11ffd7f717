package org.homeroom.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.rest.SchoolOverHttp.assertProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.Homeroom;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.posting.DeleteMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.cases.CaseTerms;
import org.homeroom.domain.moderation.cases.DecideCase;
import org.homeroom.domain.moderation.cases.GrantEvidenceAccess;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;
import org.homeroom.domain.moderation.facts.Verdict;
import org.homeroom.domain.moderation.sanctions.SanctionTerms;
import org.homeroom.rest.SchoolOverHttp.Person;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was in order weeks ago and is no longer, over HTTP. What happened then is asked of the library, with its time. */
@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ModerationTooLateTest {

    @Inject
    CapturedCodes codes;

    @Inject
    Homeroom homeroom;

    @Test
    @Tag("F-15")
    void what_went_long_ago_is_reported_no_more() {
        var here = new ReportedSchool(codes);
        assertProblem(reportOf(here, goneFor(here, Duration.ofDays(7))), 410, "REPORT_TOO_LATE");
        assertThat(reportOf(here, goneFor(here, Duration.ofDays(6))).statusCode())
                .isEqualTo(201);
    }

    @Test
    @Tag("F-25")
    void what_a_second_officer_let_somebody_see_is_seen_for_three_days() {
        var here = new ReportedSchool(codes);
        var theCase = underway(here);
        assertProblem(look(here, theCase, agreed(here, theCase, Duration.ofHours(72))), 410, "EVIDENCE_ACCESS_ENDED");
        assertThat(look(here, theCase, agreed(here, theCase, Duration.ofHours(71)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Tag("F-19")
    void a_decision_of_last_month_stands() {
        var here = new ReportedSchool(codes);
        var grounds = Map.of("grounds", "Это шутка");
        assertProblem(
                here.put(here.tom, "/cases/" + decided(here, Duration.ofDays(14)) + "/appeal", grounds),
                410,
                "APPEAL_TOO_LATE");
        assertThat(here.put(here.tom, "/cases/" + decided(here, Duration.ofDays(13)) + "/appeal", grounds)
                        .statusCode())
                .isEqualTo(204);
    }

    /** Mia reports something that Tom has just said. */
    private static String report(ReportedSchool here) {
        var report = here.id();
        var message = here.says(here.tom, here.chat, "Ты никто");
        var what = Map.of("chat", here.chat, "message", message, "reason", "INSULT");
        assertThat(here.put(here.mia, "/reports/" + report, what).statusCode()).isEqualTo(201);
        return report;
    }

    /** A message of Vera's that counts as taken back so long ago. */
    private String goneFor(ReportedSchool here, Duration time) {
        var message = here.says(here.vera, here.chat, "Тише");
        done(new DeleteMessage(
                new MessageId(UUID.fromString(message)),
                new ChatId(UUID.fromString(here.chat)),
                school(here),
                account(here.vera),
                PostingTerms.DEFAULT,
                Instant.now().minus(time)));
        return message;
    }

    private static Response reportOf(ReportedSchool here, String message) {
        return here.put(
                here.mia, "/reports/" + here.id(), Map.of("chat", here.chat, "message", message, "reason", "INSULT"));
    }

    /** The id of a case about Tom that an administrator looks after. */
    private static String underway(ReportedSchool here) {
        var theCase = here.id();
        assertThat(here.put(here.admin, "/cases/" + theCase, Map.of("report", report(here)))
                        .statusCode())
                .isEqualTo(201);
        assertThat(here.put(here.admin, "/cases/" + theCase + "/officer", Map.of("officer", here.admin.account()))
                        .statusCode())
                .isEqualTo(204);
        return theCase;
    }

    private String decided(ReportedSchool here, Duration ago) {
        var theCase = underway(here);
        var admin = account(here.admin);
        done(new DecideCase(
                new CaseId(UUID.fromString(theCase)),
                school(here),
                Verdict.UPHELD,
                ViolationReason.INSULT,
                "4.2",
                Personal.of(admin, "Так нельзя"),
                List.of(),
                false,
                admin,
                CaseTerms.DEFAULT,
                SanctionTerms.DEFAULT,
                Instant.now().minus(ago)));
        return theCase;
    }

    private String agreed(ReportedSchool here, String theCase, Duration ago) {
        var access = here.id();
        var now = Instant.now();
        var what = Map.of(
                "chat",
                here.chat,
                "from",
                now.minus(Duration.ofHours(1)).toString(),
                "to",
                now.plus(Duration.ofHours(1)).toString(),
                "why",
                "Что было до");
        assertThat(here.put(here.admin, "/cases/" + theCase + "/evidence-accesses/" + access, what)
                        .statusCode())
                .isEqualTo(201);
        done(new GrantEvidenceAccess(
                new EvidenceAccessId(UUID.fromString(access)),
                new CaseId(UUID.fromString(theCase)),
                school(here),
                account(here.director),
                CaseTerms.DEFAULT,
                now.minus(ago)));
        return access;
    }

    private static Response look(ReportedSchool here, String theCase, String access) {
        return here.noted(here.admin
                .asks()
                .post(here.school.path("/cases/" + theCase + "/evidence-accesses/" + access + "/views")));
    }

    private void done(Command<?> command) {
        assertThat(homeroom.ask(command).toCompletableFuture().join().outcome().events())
                .isNotEmpty();
    }

    private static SchoolId school(ReportedSchool here) {
        return new SchoolId(UUID.fromString(here.school.id));
    }

    private static AccountId account(Person person) {
        return new AccountId(UUID.fromString(person.account()));
    }
}
