package org.homeroom.domain.moderation.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.INGA;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.PAIR;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.CONTACT_NOT_ALLOWED;
import static org.homeroom.domain.moderation.contacts.ContactRefusal.CONTACT_BLOCK_NOT_ALLOWED;
import static org.homeroom.domain.moderation.contacts.ContactRefusal.TOO_MANY_CONTACT_BLOCKS;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.opening.OpenDirectChat;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Scenario;
import org.homeroom.domain.memberships.facts.MembershipEvent.SubjectTeacherAssigned;
import org.homeroom.domain.moderation.facts.BlockedId;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactBlocked;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactUnblocked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BlockContactTest {

    @Test
    void anybody_shuts_anybody_out_once_whether_or_not_the_other_exists() {
        people().when(blocks(ANNA, TEACHER)).then(new ContactBlocked(ANNA, BlockedId.of(TEACHER), NOW));
        people().when(blocks(TEACHER, MIA)).then(new ContactBlocked(TEACHER, BlockedId.of(MIA), NOW));
        people().when(blocks(MIA, STRANGER)).then(new ContactBlocked(MIA, BlockedId.of(STRANGER), NOW));
        people().after(blocks(ANNA, TEACHER)).when(blocks(ANNA, TEACHER)).thenNothingHappens();
    }

    @Test
    void a_pupil_shuts_out_neither_an_own_teacher_nor_an_own_guardian_and_nobody_oneself() {
        people().when(blocks(MIA, TEACHER)).thenRefused(CONTACT_BLOCK_NOT_ALLOWED);
        people().when(blocks(MIA, ANNA)).thenRefused(CONTACT_BLOCK_NOT_ALLOWED);
        people().when(blocks(MIA, LEV)).then(new ContactBlocked(MIA, BlockedId.of(LEV), NOW));
        people().when(blocks(ANNA, ANNA)).thenRefused(CONTACT_BLOCK_NOT_ALLOWED);
    }

    @Test
    void it_bites_on_both_sides_at_the_next_message_and_when_somebody_begins() {
        var talking = people().after(opens(TEACHER, ANNA));
        mayTalk(talking, ANNA, true);
        mayTalk(talking, TEACHER, true);
        var apart = talking.after(blocks(ANNA, TEACHER));
        mayTalk(apart, ANNA, false);
        mayTalk(apart, TEACHER, false);
        people().after(blocks(ANNA, TEACHER)).when(opens(ANNA, TEACHER)).thenRefused(CONTACT_NOT_ALLOWED);
        people().after(blocks(ANNA, TEACHER)).when(opens(TEACHER, ANNA)).thenRefused(CONTACT_NOT_ALLOWED);
    }

    @Test
    void taken_back_the_two_talk_again_unless_the_other_does_not_want_to() {
        var again = people().after(opens(TEACHER, ANNA)).after(blocks(ANNA, TEACHER));
        again.when(unblocks(ANNA, TEACHER)).then(new ContactUnblocked(ANNA, BlockedId.of(TEACHER), NOW));
        mayTalk(again.after(unblocks(ANNA, TEACHER)), TEACHER, true);
        mayTalk(again.after(blocks(TEACHER, ANNA)).after(unblocks(ANNA, TEACHER)), TEACHER, false);
        people().when(unblocks(ANNA, TEACHER)).thenNothingHappens();
    }

    @Test
    void who_becomes_the_pupils_teacher_is_shut_out_no_more() {
        var shut = people().after(blocks(MIA, INGA));
        shut.when(opens(INGA, MIA)).thenRefused(CONTACT_NOT_ALLOWED);
        var teaches =
                shut.and(new SubjectTeacherAssigned(CLASS, SCHOOL, INGA, NOW)).after(opens(INGA, MIA));
        mayTalk(teaches, INGA, true);
        teaches.when(blocks(MIA, INGA)).thenRefused(CONTACT_BLOCK_NOT_ALLOWED);
    }

    @Test
    void there_is_an_end_to_it() {
        var many = new ArrayList<Event>();
        for (var i = 0; i < BlockContact.MOST; i++)
            many.add(new ContactBlocked(ANNA, new BlockedId(new UUID(70, i)), NOW));
        var full = people(many.toArray(Event[]::new));
        full.when(blocks(ANNA, TEACHER)).thenRefused(TOO_MANY_CONTACT_BLOCKS);
        full.after(unblocks(ANNA, new AccountId(new UUID(70, 1))))
                .when(blocks(ANNA, TEACHER))
                .then(new ContactBlocked(ANNA, BlockedId.of(TEACHER), NOW));
    }

    private static void mayTalk(Scenario talking, AccountId who, boolean expected) {
        assertThat(talking.read(Participation.of(who, HIKE, SCHOOL)).silences(NOW))
                .isEqualTo(expected ? Optional.empty() : Optional.of(CONTACT_NOT_ALLOWED));
    }

    private static OpenDirectChat opens(AccountId by, AccountId with) {
        return new OpenDirectChat(HIKE, PAIR, SCHOOL, with, by, NOW);
    }

    private static BlockContact blocks(AccountId who, AccountId other) {
        return new BlockContact(who, other, NOW);
    }

    private static UnblockContact unblocks(AccountId who, AccountId other) {
        return new UnblockContact(who, other, NOW);
    }
}
