package org.homeroom.domain.moderation;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CHAT_CREATED;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CLASS_CREATED;
import static org.homeroom.domain.School5A.CONSENT_GRANTED;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.LINK_VERIFIED;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.MIA_ADMITTED;
import static org.homeroom.domain.School5A.MIA_ENROLLED;
import static org.homeroom.domain.School5A.MIA_IS_TEN;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.School5A.TEACHER_ADMITTED;
import static org.homeroom.domain.School5A.TEACHER_ASSIGNED;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.member;
import static org.homeroom.domain.chats.ChatsOf5A.pupil;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseAssigned;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseDecided;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.DecisionAppealed;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessGranted;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRefused;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessRequested;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.EvidenceAccessId;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.ReporterId;
import org.homeroom.domain.moderation.facts.Snapshot;
import org.homeroom.domain.moderation.facts.Snapshot.Said;
import org.homeroom.domain.moderation.facts.TargetId;
import org.homeroom.domain.moderation.facts.Verdict;

/** Tom has written something to 5А, Mia has reported it, and the school has to answer. */
public final class ReportsOf5A {

    /** In 5А like Mia. */
    public static final AccountId TOM = new AccountId(new UUID(40, 1));

    /** Directs the school. */
    public static final AccountId DINA = new AccountId(new UUID(40, 6));

    /** A second administrator of the school. */
    public static final AccountId OLEG = new AccountId(new UUID(40, 7));

    public static final MessageId MESSAGE = new MessageId(new UUID(44, 1));
    public static final ReportId REPORT = new ReportId(new UUID(44, 2));
    public static final ReportId OTHER_REPORT = new ReportId(new UUID(44, 3));
    public static final CaseId CASE = new CaseId(new UUID(44, 4));

    public static final Instant POSTED_AT = NOW.minus(Duration.ofHours(2));
    public static final Instant REPORTED_AT = NOW.minus(Duration.ofHours(1));
    public static final Digest DIGEST = new Digest("digest-1");
    public static final Snapshot SNAPSHOT = new Snapshot(List.of(new Said("Ты никто", POSTED_AT)), List.of(), "");
    public static final Personal<String> WHY = Personal.of(SCHOOL, "Так у нас не говорят");

    public static final MessagePosted POSTED =
            new MessagePosted(MESSAGE, CHAT, TOM, Role.STUDENT, Personal.of(TOM, "Ты никто"), POSTED_AT);
    public static final OfficeAppointed DINA_DIRECTS =
            new OfficeAppointed(SCHOOL, DINA, Office.DIRECTOR, "15", EARLIER);
    public static final AdministratorAppointed OLEG_APPOINTED = new AdministratorAppointed(SCHOOL, OLEG, "16", EARLIER);

    public static final ContentReported REPORTED = reported(REPORT, ViolationReason.INSULT, false);
    public static final ReportFiled FILED =
            new ReportFiled(REPORT, ReporterId.of(MIA), TargetId.of(MESSAGE), null, null, REPORTED_AT);
    public static final CaseOpened OPENED =
            new CaseOpened(CASE, SCHOOL, REPORT, TOM, false, REPORTED.decideBy(), OfficerId.of(ADMIN), REPORTED_AT);
    public static final CaseOpened OPENED_BY_ITSELF =
            new CaseOpened(CASE, SCHOOL, REPORT, TOM, true, REPORTED.decideBy(), null, REPORTED_AT);
    public static final CaseAssigned ADMIN_LOOKS_AFTER_IT = assigned(ADMIN);
    public static final EvidenceAccessId ACCESS = new EvidenceAccessId(new UUID(44, 5));
    public static final EvidenceAccessRequested REQUESTED = new EvidenceAccessRequested(
            ACCESS,
            CASE,
            SCHOOL,
            CHAT,
            OfficerId.of(ADMIN),
            POSTED_AT.minus(Duration.ofDays(1)),
            POSTED_AT.plus(Duration.ofDays(2)),
            WHY,
            REPORTED_AT);
    public static final EvidenceAccessGranted GRANTED = new EvidenceAccessGranted(
            ACCESS,
            CASE,
            SCHOOL,
            CHAT,
            OfficerId.of(ADMIN),
            DINA.value(),
            REQUESTED.from(),
            REQUESTED.to(),
            REPORTED_AT.plus(Duration.ofDays(3)),
            REPORTED_AT);
    public static final EvidenceAccessRefused REFUSED =
            new EvidenceAccessRefused(ACCESS, CASE, SCHOOL, OfficerId.of(ADMIN), DINA.value(), REPORTED_AT);
    public static final CaseDecided UPHELD = decided(Verdict.UPHELD);
    public static final CaseDecided DISMISSED = decided(Verdict.DISMISSED);
    public static final DecisionAppealed APPEALED =
            new DecisionAppealed(CASE, SCHOOL, TOM, Personal.of(TOM, "Это шутка"), TOM.value(), NOW);

    /** The people of 5А and what happened among them, up to the report. */
    public static final List<Event> PEOPLE = List.of(
            SCHOOL_REGISTERED,
            ADMIN_APPOINTED,
            CLASS_CREATED,
            CHAT_CREATED,
            member(TEACHER, Role.TEACHER),
            TEACHER_ASSIGNED,
            TEACHER_ADMITTED,
            MIA_IS_TEN,
            member(MIA, Role.STUDENT),
            MIA_ENROLLED,
            member(ANNA, Role.PARENT),
            LINK_VERIFIED,
            CONSENT_GRANTED,
            MIA_ADMITTED,
            member(TOM, Role.STUDENT),
            pupil(TOM, CLASS),
            admitted(CHAT, TOM, Role.STUDENT, EARLIER),
            POSTED);

    public static Scenario people(Event... more) {
        return Scenario.given(PEOPLE).and(more);
    }

    /** And Mia's report. */
    public static Scenario reports(Event... more) {
        return people(REPORTED, FILED).and(more);
    }

    /** And a case about it. */
    public static Scenario theCase(Event... more) {
        return reports(OPENED).and(more);
    }

    public static ContentReported reported(ReportId report, ViolationReason reason, boolean priority) {
        return new ContentReported(
                report,
                SCHOOL,
                CHAT,
                MESSAGE,
                TOM,
                reason,
                priority,
                Personal.of(TOM, SNAPSHOT),
                DIGEST,
                null,
                REPORTED_AT.plus(priority ? Duration.ofHours(24) : Duration.ofDays(5)),
                REPORTED_AT);
    }

    public static CaseAssigned assigned(AccountId officer) {
        return new CaseAssigned(CASE, SCHOOL, OfficerId.of(officer), officer.value(), REPORTED_AT);
    }

    /** Tom's guardian, by a link of its own. */
    public static GuardianLinkVerified guards(AccountId guardian) {
        return new GuardianLinkVerified(
                new LinkId(new UUID(45, guardian.value().getLeastSignificantBits())),
                TOM.asChild(),
                guardian.asGuardian(),
                SCHOOL,
                VerificationMethod.SCHOOL_RECORDS,
                2,
                EARLIER);
    }

    private static CaseDecided decided(Verdict verdict) {
        return new CaseDecided(
                CASE,
                SCHOOL,
                TOM,
                verdict,
                ViolationReason.INSULT,
                "4.2",
                WHY.of(TOM),
                OfficerId.of(ADMIN),
                NOW.plus(Duration.ofDays(14)),
                NOW);
    }

    private ReportsOf5A() {}
}
