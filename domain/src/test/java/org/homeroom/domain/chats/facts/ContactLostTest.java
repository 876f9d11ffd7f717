package org.homeroom.domain.chats.facts;

import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.OTHER_CLASS;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.PAIR;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.ended;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.ChatsOf5A.pupil;
import static org.homeroom.domain.chats.facts.ChatRefusal.CONTACT_NOT_ALLOWED;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;

import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.opening.OpenDirectChat;
import org.homeroom.domain.chats.posting.PostMessage;
import org.homeroom.domain.chats.posting.PostingTerms;
import org.homeroom.domain.chats.posting.ReadMessages;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.MemberEvent.PupilRemovedFromClass;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolEvent.HomeroomTeacherRelieved;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A chat of two lives as long as the two may talk alone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactLostTest {

    private static final Personal<String> HELLO = Personal.of(MIA, "Привет");

    @Test
    @Tag("MEM-16")
    @Tag("F-02")
    @Tag("H3")
    void a_teacher_who_does_not_teach_the_pupil_any_more_cannot_write_to_her() {
        var talk = people().after(new OpenDirectChat(HIKE, PAIR, SCHOOL, MIA, TEACHER, NOW));
        talk.when(posts(TEACHER)).then(posted(TEACHER, Role.TEACHER));
        talk.when(posts(MIA)).then(posted(MIA, Role.STUDENT));
        var relieved = talk.and(new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW));
        relieved.when(posts(TEACHER)).thenRefused(CONTACT_NOT_ALLOWED);
        relieved.when(posts(MIA)).thenRefused(CONTACT_NOT_ALLOWED);
    }

    @Test
    @Tag("MEM-16")
    void a_pupil_who_changed_the_class_cannot_write_to_former_classmates() {
        var talk = people().after(new OpenDirectChat(HIKE, PAIR, SCHOOL, TOM, MIA, NOW));
        talk.when(posts(MIA)).then(posted(MIA, Role.STUDENT));
        talk.and(new PupilRemovedFromClass(TOM, CLASS, SCHOOL, EARLIER), pupil(TOM, OTHER_CLASS))
                .when(posts(MIA))
                .thenRefused(CONTACT_NOT_ALLOWED);
    }

    @Test
    @Tag("MEM-16")
    void what_was_said_can_still_be_read_by_those_who_belong_to_the_school() {
        var lost = people().after(new OpenDirectChat(HIKE, PAIR, SCHOOL, MIA, TEACHER, NOW))
                .and(new HomeroomTeacherRelieved(CLASS, SCHOOL, TEACHER, NOW));
        lost.when(reads(MIA)).thenNothingHappens();
        lost.when(reads(TEACHER)).thenNothingHappens();
        lost.when(reads(LEV)).thenRefused(NOT_A_PARTICIPANT);
        lost.and(ended(TEACHER, Role.TEACHER)).when(reads(TEACHER)).thenRefused(NOT_A_PARTICIPANT);
        lost.and(CONSENT_WITHDRAWN).when(reads(MIA)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("CHT-08")
    void nobody_writes_to_somebody_who_has_left_the_school() {
        people().after(new OpenDirectChat(HIKE, PAIR, SCHOOL, LEV, TEACHER, NOW))
                .and(ended(LEV, Role.TEACHER))
                .when(posts(TEACHER))
                .thenRefused(CONTACT_NOT_ALLOWED);
    }

    private static ReadMessages reads(AccountId who) {
        return new ReadMessages(HIKE, SCHOOL, who, NOW);
    }

    private static PostMessage posts(AccountId who) {
        return new PostMessage(new MessageId(new UUID(9, 1)), HIKE, SCHOOL, who, HELLO, PostingTerms.DEFAULT, NOW);
    }

    private static MessagePosted posted(AccountId who, Role role) {
        return new MessagePosted(new MessageId(new UUID(9, 1)), HIKE, who, role, HELLO, NOW);
    }
}
