package org.homeroom.benchmarks;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountEvent.SessionOpened;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.facts.SessionId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.facts.Snapshot;
import org.homeroom.domain.moderation.facts.Snapshot.Said;

/** A school in which very much is reported, and an administrator with a child in it. */
final class ReportedSchool {

    /** Reports that the projections themselves make rows of. */
    static final int FIRST = 20;

    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 2));
    private static final ChatId CHAT = new ChatId(new UUID(2, 3));
    private static final AccountId ADMINISTRATOR = new AccountId(new UUID(4, 1_000_000));
    private static final SessionId SESSION = new SessionId(new UUID(5, 1_000_000));
    private static final int PUPILS = 1_000;
    private static final int AN_APPEND = 50;
    private static final int ONE_IN_SO_MANY_CANNOT_WAIT = 20;

    private final Instant then = Instant.now();

    void fill(EventStorageEngine engine) throws InterruptedException {
        Seeding.store(
                engine,
                Stream.of(List.of(
                        new SchoolRegistered(
                                SCHOOL, "School", ZoneId.of("Europe/Moscow"), new PhoneHash("phone"), "1", then),
                        new SchoolActivated(SCHOOL, then),
                        new AdministratorAppointed(SCHOOL, ADMINISTRATOR, "12", then),
                        named(ADMINISTRATOR),
                        new SessionOpened(SESSION, ADMINISTRATOR, then),
                        new GuardianLinkVerified(
                                new LinkId(new UUID(6, 1)),
                                pupil(0).asChild(),
                                ADMINISTRATOR.asGuardian(),
                                SCHOOL,
                                VerificationMethod.SCHOOL_RECORDS,
                                2,
                                then),
                        new ChatCreated(
                                CHAT,
                                ChatKind.SCHOOL,
                                SCHOOL,
                                null,
                                null,
                                null,
                                List.of(),
                                RosterMode.SELECTED,
                                List.of(Role.STUDENT),
                                Personal.of(SCHOOL, "All"),
                                null,
                                then))));
        Seeding.store(engine, IntStream.range(0, PUPILS).mapToObj(this::pupilOfTheSchool));
        Seeding.store(engine, Stream.of(reports(0, FIRST)));
    }

    /** So many reports more. */
    void report(EventStorageEngine engine, int reports) throws InterruptedException {
        Seeding.store(
                engine,
                IntStream.range(0, Math.ceilDiv(reports, AN_APPEND))
                        .mapToObj(part ->
                                reports(FIRST + part * AN_APPEND, FIRST + Math.min(reports, (part + 1) * AN_APPEND))));
    }

    private List<Event> pupilOfTheSchool(int number) {
        var pupil = pupil(number);
        return List.of(
                named(pupil),
                new MembershipApproved(
                        new MembershipId(new UUID(3, 1_000_000 + number)),
                        pupil,
                        SCHOOL,
                        Role.STUDENT,
                        ApprovalEvidence.ROSTER,
                        then));
    }

    private ProfileCompleted named(AccountId account) {
        return new ProfileCompleted(account, Personal.of(account, new PersonName("Family", "Given", null)), null, then);
    }

    private List<Event> reports(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::reported).toList();
    }

    /** Of everybody in turn, for every reason in turn, from a month ago until now. */
    private Event reported(int number) {
        var report = new ReportId(UUID.randomUUID());
        var priority = number % ONE_IN_SO_MANY_CANNOT_WAIT == 0;
        var reasons = ViolationReason.values();
        var at = then.minus(Duration.ofMinutes(number % 43_200));
        return new ContentReported(
                report,
                SCHOOL,
                CHAT,
                new MessageId(UUID.randomUUID()),
                pupil(number % PUPILS),
                priority ? ViolationReason.THREAT : reasons[number % reasons.length],
                priority,
                Personal.of(report, new Snapshot(List.of(new Said("Something rude.", at)), List.of(), "")),
                new Digest("0".repeat(64)),
                null,
                at.plus(Duration.ofDays(priority ? 1 : 7)),
                at);
    }

    private static AccountId pupil(int number) {
        return new AccountId(new UUID(4, 2_000_000 + number));
    }

    String token(Signature signature) throws GeneralSecurityException {
        return signature.token(ADMINISTRATOR.value(), SESSION.value(), then);
    }

    static String path() {
        return "/v1/schools/" + SCHOOL.value() + "/report-queue";
    }
}
