package org.homeroom.application.chats;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_ACTIVATED;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.PEOPLE;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.member;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountEvent.ProfileCompleted;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.chats.calls.CallTerms;
import org.homeroom.domain.chats.calls.JoinCall;
import org.homeroom.domain.chats.calls.LeaveCall;
import org.homeroom.domain.chats.calls.StartCall;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.PlaceId;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.chats.facts.PollText;
import org.homeroom.domain.chats.opening.OpenGroupChat;
import org.homeroom.domain.chats.opening.OpenParentsOnlyChat;
import org.homeroom.domain.chats.polls.CreatePoll;
import org.homeroom.domain.chats.polls.PollTerms;
import org.homeroom.domain.chats.polls.Vote;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.running.AdmitParticipants;
import org.homeroom.domain.chats.running.ArchiveChat;
import org.homeroom.domain.chats.running.LeaveChat;
import org.homeroom.domain.chats.running.RemoveParticipant;
import org.homeroom.domain.chats.running.ReopenChat;
import org.homeroom.domain.consent.GrantConsent;
import org.homeroom.domain.consent.WithdrawConsent;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.DisputeId;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.VerificationMethod;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.members.EnrolInClass;
import org.homeroom.domain.memberships.members.LeaveSchool;
import org.homeroom.domain.memberships.members.RemoveFromClass;
import org.homeroom.domain.memberships.structure.AssignHomeroomTeacher;
import org.homeroom.domain.memberships.structure.RelieveHomeroomTeacher;

/** One history as it comes about. */
final class Story {

    static final List<AccountId> EVERYBODY = List.of(TEACHER, LEV, MIA, TOM, ANNA, BORIS, ADMIN);
    private static final List<ClassId> CLASSES = List.of(CLASS, OTHER_CLASS);

    enum Wish {
        AGREE,
        WITHDRAW,
        ENROL,
        TAKE_OUT,
        LEAD,
        RELIEVE,
        LEAVE_SCHOOL,
        POST,
        ASK_ALL,
        VOTE,
        CALL,
        JOIN_CALL,
        LEAVE_CALL,
        GROUP,
        PARENTS,
        ADMIT,
        LEAVE,
        REMOVE,
        ARCHIVE,
        REOPEN
    }

    final Random random;
    final House house;
    final Told told = new Told();
    private final List<ChatId> chats = new ArrayList<>(List.of(ChatId.of(CLASS), ChatId.of(OTHER_CLASS)));
    private Instant now = NOW;

    Story(long seed) {
        random = new Random(seed);
        var people = new ArrayList<Event>(PEOPLE);
        people.add(SCHOOL_ACTIVATED);
        people.add(new ProfileCompleted(
                TOM,
                Personal.of(TOM, new PersonName("Волков", "Том", null)),
                Personal.of(TOM, LocalDate.parse("2016-02-02")),
                NOW));
        people.add(member(LEV, Role.PARENT));
        people.add(new GuardianLinkVerified(
                new LinkId(id()),
                TOM.asChild(),
                LEV.asGuardian(),
                SCHOOL,
                VerificationMethod.SCHOOL_RECORDS,
                2,
                EARLIER));
        house = new House(people);
        rest();
    }

    /** What happens in one history of so many wishes, in the order in which it did. */
    static List<Event> told(long seed, int wishes) {
        var story = new Story(seed);
        for (var i = 0; i < wishes; i++) {
            story.house.ask(story.of(story.one(List.of(Wish.values()))));
            story.house.settle();
            story.told.readOn(story.house.log());
        }
        return story.house.log();
    }

    /** All that follows from what happened happens. */
    void rest() {
        house.settle();
        told.readOn(house.log());
        told.atRest();
    }

    Command<?> of(Wish wish) {
        now = now.plusSeconds(1 + random.nextInt(60));
        var child = one(List.of(MIA, TOM));
        var guardian = child.equals(MIA) ? ANNA : BORIS;
        var chat = one(chats);
        var who = one(EVERYBODY);
        return switch (wish) {
            case AGREE ->
                new GrantConsent(
                        new ConsentId(id()),
                        child.asChild(),
                        guardian.asGuardian(),
                        SCHOOL,
                        ConsentPurpose.CHAT,
                        null,
                        null,
                        now);
            case WITHDRAW ->
                new WithdrawConsent(
                        child.asChild(), guardian.asGuardian(), SCHOOL, ConsentPurpose.CHAT, new DisputeId(id()), now);
            case ENROL -> new EnrolInClass(child, one(CLASSES), SCHOOL, List.of(), ADMIN, now);
            case TAKE_OUT -> new RemoveFromClass(child, one(CLASSES), SCHOOL, ADMIN, now);
            case LEAD -> new AssignHomeroomTeacher(one(CLASSES), SCHOOL, one(List.of(TEACHER, LEV)), ADMIN, now);
            case RELIEVE -> new RelieveHomeroomTeacher(one(CLASSES), SCHOOL, one(List.of(TEACHER, LEV)), ADMIN, now);
            case LEAVE_SCHOOL -> new LeaveSchool(one(List.of(LEV, BORIS, TOM)), SCHOOL, null, who, now);
            case POST ->
                new PostMessage(
                        new MessageId(id()), chat, SCHOOL, who, Personal.of(who, "Привет"), PostingTerms.DEFAULT, now);
            case ASK_ALL -> {
                var poll = new MessageId(id());
                yield new CreatePoll(
                        poll,
                        chat,
                        SCHOOL,
                        who,
                        Personal.of(who, new PollText("Куда?", List.of("Туда", "Сюда"))),
                        PollChoice.SINGLE,
                        one(List.of(PollSecrecy.values())),
                        false,
                        null,
                        Personal.of(poll, "key"),
                        PollTerms.DEFAULT,
                        now);
            }
            case VOTE -> {
                var poll = told.polls().isEmpty() ? null : told.polls().getLast();
                yield new Vote(
                        poll == null ? new MessageId(id()) : poll.message(),
                        poll == null ? chat : poll.chat(),
                        SCHOOL,
                        who,
                        List.of(random.nextInt(2)),
                        now);
            }
            case CALL ->
                new StartCall(
                        new CallId(id()),
                        chat,
                        SCHOOL,
                        who,
                        CallKind.VIDEO,
                        CallPurpose.TALK,
                        true,
                        new CallTerms(1, 1, Duration.ofDays(1)),
                        now);
            case JOIN_CALL -> {
                var started = told.calls().isEmpty() ? null : told.calls().getLast();
                var call = started == null ? new CallId(id()) : started.call();
                yield new JoinCall(
                        call, started == null ? chat : started.chat(), SCHOOL, who, PlaceId.of(call, 1), 1, now);
            }
            case LEAVE_CALL ->
                new LeaveCall(
                        told.calls().isEmpty()
                                ? new CallId(id())
                                : told.calls().getLast().call(),
                        SCHOOL,
                        who,
                        now);
            case GROUP ->
                new OpenGroupChat(
                        opened(),
                        SCHOOL,
                        Personal.of(SCHOOL, "Поход"),
                        List.of(Role.values()),
                        List.of(MIA, one(List.of(TEACHER, LEV))),
                        null,
                        one(List.of(TEACHER, LEV)),
                        ChatTerms.DEFAULT,
                        now);
            case PARENTS ->
                new OpenParentsOnlyChat(
                        opened(),
                        SCHOOL,
                        one(CLASSES),
                        Personal.of(SCHOOL, "Родители"),
                        List.of(one(List.of(ANNA, BORIS, TEACHER, LEV))),
                        one(List.of(ANNA, BORIS, LEV)),
                        ChatTerms.DEFAULT,
                        now);
            case ADMIT ->
                new AdmitParticipants(
                        one(made()),
                        SCHOOL,
                        List.of(one(EVERYBODY)),
                        one(List.of(TEACHER, LEV, ANNA, BORIS)),
                        ChatTerms.DEFAULT,
                        now);
            case LEAVE -> new LeaveChat(chat, SCHOOL, who, now);
            case REMOVE ->
                new RemoveParticipant(
                        one(made()), SCHOOL, one(List.of(MIA, TOM, ANNA, BORIS)), one(List.of(TEACHER, LEV)), now);
            case ARCHIVE -> new ArchiveChat(one(made()), SCHOOL, one(List.of(TEACHER, LEV)), now);
            case REOPEN -> new ReopenChat(one(made()), SCHOOL, one(List.of(TEACHER, LEV)), now);
        };
    }

    /** Chats that somebody has made, if there are any yet. */
    private List<ChatId> made() {
        return chats.size() > CLASSES.size() ? chats.subList(CLASSES.size(), chats.size()) : chats;
    }

    private ChatId opened() {
        var chat = new ChatId(id());
        chats.add(chat);
        return chat;
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
