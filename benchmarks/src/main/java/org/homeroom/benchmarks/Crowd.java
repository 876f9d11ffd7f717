package org.homeroom.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.accounts.facts.PhoneHash;
import org.homeroom.domain.accounts.profile.CorrectBirthDate;
import org.homeroom.domain.accounts.profile.ProfileTerms;
import org.homeroom.domain.consent.GrantConsent;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.ExclusionReason;
import org.homeroom.domain.memberships.facts.MembershipEvent.AdministratorAppointed;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.members.ExcludeMember;

/** One school with many pupils of ten, each in a class of 25 and with a guardian whom the school has verified. */
record Crowd(int children) {
    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    private static final AccountId ADMINISTRATOR = new AccountId(new UUID(2, 0));
    private static final int A_CLASS = 25;
    private static final Instant THEN = Instant.parse("2026-09-01T08:00:00Z");
    private static final LocalDate BIRTHDAY = LocalDate.of(2016, 5, 1);

    void fill(EventStorageEngine engine) throws InterruptedException {
        Seeding.store(
                engine,
                Stream.of(List.of(
                        new SchoolRegistered(
                                SCHOOL, "School", ZoneId.of("Europe/Moscow"), new PhoneHash("phone"), "1", THEN),
                        new AdministratorAppointed(SCHOOL, ADMINISTRATOR, "1", THEN),
                        new SchoolActivated(SCHOOL, THEN))));
        Seeding.store(engine, IntStream.range(0, children).mapToObj(Crowd::factsAbout));
    }

    private static List<Event> factsAbout(int number) {
        AccountId child = child(number);
        return List.of(
                new ProfileCompleted(
                        child,
                        Personal.of(child, new PersonName("Family", "Given", null)),
                        Personal.of(child, BIRTHDAY),
                        THEN),
                new MembershipApproved(
                        new MembershipId(new UUID(3, number)),
                        child,
                        SCHOOL,
                        Role.STUDENT,
                        ApprovalEvidence.ROSTER,
                        THEN),
                new PupilEnrolled(child, new ClassId(new UUID(4, number / A_CLASS)), SCHOOL, ClassKind.HOMEROOM, THEN),
                new GuardianLinkVerified(
                        new LinkId(new UUID(5, number)),
                        child.asChild(),
                        guardian(number).asGuardian(),
                        SCHOOL,
                        VerificationMethod.SCHOOL_RECORDS,
                        2,
                        THEN));
    }

    private static AccountId child(int number) {
        return new AccountId(new UUID(6, number));
    }

    private static AccountId guardian(int number) {
        return new AccountId(new UUID(7, number));
    }

    /** A guardian of one of them agrees. */
    Command<?> consent() {
        int number = ThreadLocalRandom.current().nextInt(children);
        return new GrantConsent(
                new ConsentId(UUID.randomUUID()),
                child(number).asChild(),
                guardian(number).asGuardian(),
                SCHOOL,
                ConsentPurpose.CHAT,
                null,
                null,
                THEN.plusSeconds(60));
    }

    /** The administrator corrects the birth date of one of them. */
    Command<?> correction() {
        AccountId child = child(ThreadLocalRandom.current().nextInt(children));
        return new CorrectBirthDate(
                child,
                Personal.of(child, BIRTHDAY.plusDays(1)),
                SCHOOL,
                ADMINISTRATOR,
                "1",
                ProfileTerms.DEFAULT,
                THEN.plusSeconds(60));
    }

    /** The administrator excludes one of them. */
    Command<?> exclusion() {
        return new ExcludeMember(
                child(ThreadLocalRandom.current().nextInt(children)),
                SCHOOL,
                null,
                ExclusionReason.OTHER,
                ADMINISTRATOR,
                THEN.plusSeconds(60));
    }
}
