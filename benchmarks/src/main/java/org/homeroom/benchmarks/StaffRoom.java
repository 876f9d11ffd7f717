package org.homeroom.benchmarks;

import java.security.GeneralSecurityException;
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
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
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
import org.homeroom.domain.memberships.facts.Office;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.OfficeAppointed;
import org.homeroom.domain.memberships.facts.SchoolId;

/** A school whose teachers have one large chat and one small one, and a session each. */
final class StaffRoom {
    static final int OF_THE_SMALL = 10;
    static final int OF_THE_LARGE = 2_000;

    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    private static final ChatId SMALL = new ChatId(new UUID(2, 1));
    private static final ChatId LARGE = new ChatId(new UUID(2, 2));
    private static final String WORDS = "The meeting begins at three in the library, please bring the class registers.";
    private static final int AN_APPEND = 50;

    private final Instant then = Instant.now();
    private final int teachers;

    /** @param teachers all of whom are in the large chat, the first few in the small one too */
    StaffRoom(int teachers) {
        this.teachers = teachers;
    }

    /** People, chats and sessions, and one message in each chat. */
    void fill(EventStorageEngine engine) throws InterruptedException {
        Seeding.store(
                engine,
                Stream.of(List.of(
                        new SchoolRegistered(
                                SCHOOL, "School", ZoneId.of("Europe/Moscow"), new PhoneHash("phone"), "1", then),
                        new SchoolActivated(SCHOOL, then),
                        created(SMALL),
                        created(LARGE))));
        Seeding.store(engine, IntStream.range(0, teachers).mapToObj(this::factsAbout));
        Seeding.store(engine, Stream.of(List.of(posted(SMALL, 0), posted(LARGE, 0))));
    }

    /** So many messages more in one of the chats. */
    void talk(EventStorageEngine engine, String chat, int messages) throws InterruptedException {
        Seeding.store(
                engine,
                IntStream.range(0, Math.ceilDiv(messages, AN_APPEND))
                        .mapToObj(part -> IntStream.range(part * AN_APPEND, Math.min(messages, (part + 1) * AN_APPEND))
                                .<Event>mapToObj(each -> posted(chat(chat), each))
                                .toList()));
    }

    /** So many messages more of one teacher in the large chat. */
    void talk(EventStorageEngine engine, int teacher, int messages) throws InterruptedException {
        Seeding.store(
                engine,
                IntStream.range(0, Math.ceilDiv(messages, AN_APPEND))
                        .mapToObj(part -> IntStream.range(part * AN_APPEND, Math.min(messages, (part + 1) * AN_APPEND))
                                .<Event>mapToObj(each -> posted(LARGE, teacher))
                                .toList()));
    }

    /** The second and the third of the teachers lead the school, too. */
    void lead(EventStorageEngine engine) throws InterruptedException {
        Seeding.store(
                engine,
                Stream.of(List.of(
                        new AdministratorAppointed(SCHOOL, teacher(1), "1", then),
                        new OfficeAppointed(SCHOOL, teacher(2), Office.DIRECTOR, "2", then))));
    }

    private ChatCreated created(ChatId chat) {
        return new ChatCreated(
                chat,
                ChatKind.GROUP,
                SCHOOL,
                null,
                null,
                null,
                List.of(),
                RosterMode.SELECTED,
                List.of(Role.TEACHER),
                Personal.of(SCHOOL, "Staff"),
                null,
                then);
    }

    private List<Event> factsAbout(int number) {
        AccountId teacher = teacher(number);
        List<Event> facts = List.of(
                new ProfileCompleted(
                        teacher, Personal.of(teacher, new PersonName("Family", "Given", null)), null, then),
                new MembershipApproved(
                        new MembershipId(new UUID(3, number)),
                        teacher,
                        SCHOOL,
                        Role.TEACHER,
                        ApprovalEvidence.ROSTER,
                        then),
                new SessionOpened(session(number), teacher, then),
                admitted(LARGE, teacher));
        return number < OF_THE_SMALL
                ? Stream.concat(facts.stream(), Stream.of(admitted(SMALL, teacher)))
                        .toList()
                : facts;
    }

    private ParticipantAdmitted admitted(ChatId chat, AccountId teacher) {
        return new ParticipantAdmitted(chat, teacher, SCHOOL, Role.TEACHER, 0, null, null, then);
    }

    private MessagePosted posted(ChatId chat, int number) {
        AccountId author = teacher(number % OF_THE_SMALL);
        return new MessagePosted(
                new MessageId(UUID.randomUUID()), chat, author, Role.TEACHER, Personal.of(author, WORDS), then);
    }

    private static AccountId teacher(int number) {
        return new AccountId(new UUID(4, number));
    }

    private static SessionId session(int number) {
        return new SessionId(new UUID(5, number));
    }

    /** What a teacher says of the own session, in a token that this service believes. */
    String token(int number, Signature signature) throws GeneralSecurityException {
        return signature.token(teacher(number).value(), session(number).value(), then);
    }

    static String path(String chat) {
        return "/v1/schools/" + SCHOOL.value() + "/chats/" + chat(chat).value() + "/messages";
    }

    static String ofSchool(String rest) {
        return "/v1/schools/" + SCHOOL.value() + rest;
    }

    static UUID accountOf(int teacher) {
        return teacher(teacher).value();
    }

    static UUID idOf(String chat) {
        return chat(chat).value();
    }

    private static ChatId chat(String name) {
        return name.equals("large") ? LARGE : SMALL;
    }

    static String words() {
        return WORDS;
    }
}
