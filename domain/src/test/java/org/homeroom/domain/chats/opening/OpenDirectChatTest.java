package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.CONSENT_WITHDRAWN;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.GUEST;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.INGA;
import static org.homeroom.domain.chats.ChatsOf5A.LEV;
import static org.homeroom.domain.chats.ChatsOf5A.PAIR;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.ZOE;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.deferred;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ALREADY_EXISTS;
import static org.homeroom.domain.chats.facts.ChatRefusal.CONTACT_NOT_ALLOWED;
import static org.homeroom.domain.chats.facts.ChatRefusal.SANCTIONED;
import static org.homeroom.domain.consent.facts.ParticipationRefusal.GUARDIAN_CONSENT_REQUIRED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;
import static org.homeroom.domain.moderation.CasesOf5A.SANCTION;
import static org.homeroom.domain.moderation.CasesOf5A.imposed;

import java.util.List;
import java.util.UUID;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.PairId;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenDirectChatTest {

    @Test
    @Tag("P-15")
    @Tag("O5")
    void who_may_say_nothing_in_the_whole_school_begins_no_chat_until_that_is_over() {
        for (var kind : List.of(SanctionKind.SCHOOL_SUSPENSION, SanctionKind.MUTE)) {
            people(imposed(SANCTION, kind, TEACHER, SCHOOL, null, NOW.plusNanos(1)))
                    .when(opens(TEACHER, MIA))
                    .thenRefused(SANCTIONED);
            people(imposed(SANCTION, kind, TEACHER, SCHOOL, null, NOW))
                    .after(opens(TEACHER, MIA))
                    .when(opens(TEACHER, MIA))
                    .thenNothingHappens();
        }
    }

    @Test
    @Tag("CHT-08")
    @Tag("CHT-09")
    void a_teacher_and_a_pupil_of_the_class_talk_alone() {
        people().when(opens(TEACHER, MIA))
                .then(
                        direct(TEACHER, MIA, Role.STUDENT, Role.TEACHER),
                        admitted(HIKE, TEACHER, Role.TEACHER, NOW),
                        admin(TEACHER),
                        miaAdmitted(HIKE, NOW),
                        admin(MIA));
    }

    @Test
    @Tag("S-24")
    @Tag("MEM-16")
    @Tag("CHT-08")
    void a_pupil_talks_alone_with_classmates_and_neither_with_other_pupils_nor_with_unknown_adults() {
        people().when(opens(MIA, ZOE)).thenRefused(CONTACT_NOT_ALLOWED);
        people().when(opens(MIA, LEV)).thenRefused(CONTACT_NOT_ALLOWED);
        people().when(opens(MIA, STRANGER)).thenRefused(CONTACT_NOT_ALLOWED);
        people().when(opens(MIA, TOM))
                .then(
                        direct(MIA, TOM, Role.STUDENT),
                        miaAdmitted(HIKE, NOW),
                        admin(MIA),
                        deferred(HIKE, TOM, NOW),
                        admin(TOM));
    }

    @Test
    @Tag("MEM-16")
    @Tag("F-04")
    void no_adult_who_is_not_related_talks_alone_with_a_child() {
        people().when(opens(LEV, MIA)).thenRefused(CONTACT_NOT_ALLOWED);
        people().when(opens(BORIS, MIA)).thenRefused(CONTACT_NOT_ALLOWED);
        people().when(opens(INGA, MIA)).thenRefused(CONTACT_NOT_ALLOWED);
        people().when(opens(ADMIN, MIA)).thenRefused(CONTACT_NOT_ALLOWED);
    }

    @Test
    @Tag("CHT-08")
    void whether_the_other_one_exists_makes_no_difference() {
        people().when(opens(ANNA, new AccountId(new UUID(9, 9)))).thenRefused(CONTACT_NOT_ALLOWED);
        people().when(opens(ANNA, ZOE)).thenRefused(CONTACT_NOT_ALLOWED);
        people().when(opens(ANNA, ANNA)).thenRefused(CONTACT_NOT_ALLOWED);
    }

    @Test
    @Tag("MEM-07")
    @Tag("S-35")
    void neither_strangers_nor_guests_talk_alone_with_anybody() {
        people().when(opens(STRANGER, MIA)).thenRefused(NOT_FOUND);
        people().when(opens(GUEST, MIA)).thenRefused(GUEST_SCOPE_VIOLATION);
        people().when(opens(TEACHER, GUEST)).thenRefused(CONTACT_NOT_ALLOWED);
    }

    @Test
    @Tag("CON-01")
    void a_pupil_for_whom_nobody_has_agreed_begins_nothing() {
        people().when(opens(TOM, TEACHER)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
        people(CONSENT_WITHDRAWN).when(opens(MIA, TEACHER)).thenRefused(GUARDIAN_CONSENT_REQUIRED);
    }

    @Test
    @Tag("CHT-08")
    void there_is_one_such_chat_for_two_people_whoever_begins() {
        var known = people().after(opens(TEACHER, MIA));
        known.when(opens(TEACHER, MIA)).thenNothingHappens();
        known.when(opens(MIA, TEACHER)).thenNothingHappens();
        known.when(new OpenDirectChat(new ChatId(new UUID(41, 2)), PAIR, SCHOOL, TEACHER, MIA, NOW))
                .thenRefused(CHAT_ALREADY_EXISTS);
        known.when(new OpenDirectChat(HIKE, new PairId("pair-2"), SCHOOL, ANNA, TEACHER, NOW))
                .thenRefused(CHAT_ALREADY_EXISTS);
    }

    private static ChatCreated direct(AccountId one, AccountId other, Role... roles) {
        return new ChatCreated(
                HIKE,
                ChatKind.DIRECT,
                SCHOOL,
                null,
                null,
                PAIR,
                List.of(one, other),
                RosterMode.SELECTED,
                List.of(roles),
                null,
                null,
                NOW);
    }

    private static ChatAdminGranted admin(AccountId who) {
        return new ChatAdminGranted(HIKE, who, SCHOOL, NOW);
    }

    private static OpenDirectChat opens(AccountId by, AccountId with) {
        return new OpenDirectChat(HIKE, PAIR, SCHOOL, with, by, NOW);
    }
}
