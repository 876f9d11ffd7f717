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
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.consent.facts.ConsentChannel;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Evidence;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.ClassKind;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipEvent.PupilEnrolled;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolActivated;
import org.homeroom.domain.memberships.facts.MembershipEvent.SchoolRegistered;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * A school that has been talked in for years: half of its people are pupils of ten, in classes of 25 with a chat each and
 * all in one chat of the school, the other half a guardian for each of them, who has agreed.
 */
record OldSchool(int people) {
    static final SchoolId SCHOOL = new SchoolId(new UUID(11, 1));
    private static final ChatId OF_ALL = new ChatId(new UUID(12, 1));
    private static final int A_CLASS = 25;
    private static final int AN_APPEND = 50;
    private static final Instant THEN = Instant.parse("2026-01-01T08:00:00Z");
    private static final LocalDate BIRTHDAY = LocalDate.of(2016, 5, 1);

    private int pupils() {
        return Math.max(1, people / 2);
    }

    private int classes() {
        return Math.ceilDiv(pupils(), A_CLASS);
    }

    /** Its people and their chats, and as many messages as make so many events. */
    void fill(EventStorageEngine engine, int events) throws InterruptedException {
        Seeding.store(
                engine,
                Stream.of(List.of(
                        new SchoolRegistered(
                                SCHOOL, "School", ZoneId.of("Europe/Moscow"), new PhoneHash("phone"), "1", THEN),
                        new SchoolActivated(SCHOOL, THEN),
                        new ChatCreated(
                                OF_ALL,
                                ChatKind.SCHOOL,
                                SCHOOL,
                                null,
                                null,
                                null,
                                List.of(),
                                RosterMode.DERIVED,
                                List.of(Role.STUDENT, Role.PARENT),
                                null,
                                null,
                                THEN))));
        Seeding.store(
                engine,
                IntStream.range(0, classes())
                        .mapToObj(number -> List.of(new ChatCreated(
                                chat(number),
                                ChatKind.CLASS,
                                SCHOOL,
                                theClass(number),
                                List.of(Role.STUDENT, Role.TEACHER),
                                THEN))));
        Seeding.store(engine, IntStream.range(0, pupils()).mapToObj(OldSchool::factsAbout));
        int messages =
                Math.max(0, events - 3 - classes() - pupils() * factsAbout(0).size());
        Seeding.store(
                engine,
                IntStream.range(0, Math.ceilDiv(messages, AN_APPEND))
                        .mapToObj(part -> IntStream.range(0, Math.min(AN_APPEND, messages - part * AN_APPEND))
                                .<Event>mapToObj(each -> posted(part * AN_APPEND + each))
                                .toList()));
    }

    private static List<Event> factsAbout(int number) {
        AccountId child = child(number);
        AccountId guardian = new AccountId(new UUID(17, number));
        LinkId link = new LinkId(new UUID(15, number));
        ConsentId consent = new ConsentId(new UUID(18, number));
        return List.of(
                new ProfileCompleted(
                        child,
                        Personal.of(child, new PersonName("Family", "Given", null)),
                        Personal.of(child, BIRTHDAY),
                        THEN),
                member(new UUID(13, number), child, Role.STUDENT),
                member(new UUID(14, number), guardian, Role.PARENT),
                new PupilEnrolled(child, theClass(number / A_CLASS), SCHOOL, ClassKind.HOMEROOM, THEN),
                new GuardianLinkVerified(
                        link,
                        child.asChild(),
                        guardian.asGuardian(),
                        SCHOOL,
                        VerificationMethod.SCHOOL_RECORDS,
                        2,
                        THEN),
                new ConsentGranted(
                        consent,
                        child.asChild(),
                        guardian.asGuardian(),
                        link,
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        null,
                        PolicyRef.BUILT_IN,
                        new Evidence(VerificationMethod.SCHOOL_RECORDS, 2),
                        ConsentChannel.ONLINE,
                        null,
                        null,
                        null,
                        null,
                        THEN),
                new ParticipantAdmitted(chat(number / A_CLASS), child, SCHOOL, Role.STUDENT, 11, consent, link, THEN),
                new ParticipantAdmitted(OF_ALL, child, SCHOOL, Role.STUDENT, 11, consent, link, THEN),
                new ParticipantAdmitted(OF_ALL, guardian, SCHOOL, Role.PARENT, 0, null, null, THEN));
    }

    private static MembershipApproved member(UUID membership, AccountId who, Role role) {
        return new MembershipApproved(new MembershipId(membership), who, SCHOOL, role, ApprovalEvidence.ROSTER, THEN);
    }

    private MessagePosted posted(int number) {
        int author = number % pupils();
        MessageId message = new MessageId(new UUID(16, number));
        return new MessagePosted(
                message,
                chat(author / A_CLASS),
                child(author),
                Role.STUDENT,
                Personal.of(message, "Good morning"),
                THEN.plusSeconds(number));
    }

    private static AccountId child(int number) {
        return new AccountId(new UUID(19, number));
    }

    private static ClassId theClass(int number) {
        return new ClassId(new UUID(20, number));
    }

    private static ChatId chat(int number) {
        return new ChatId(new UUID(21, number));
    }

    static UUID ofAll() {
        return OF_ALL.value();
    }

    UUID anyPupil() {
        return child(ThreadLocalRandom.current().nextInt(pupils())).value();
    }

    UUID anyClassChat() {
        return chat(ThreadLocalRandom.current().nextInt(classes())).value();
    }

    /** Some instant since it began. */
    static Instant anyInstant() {
        return Instant.ofEpochSecond(ThreadLocalRandom.current()
                .nextLong(THEN.getEpochSecond(), Instant.now().getEpochSecond()));
    }
}
