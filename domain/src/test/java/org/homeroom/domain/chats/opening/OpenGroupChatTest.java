package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.BORIS;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.ChatsOf5A.GUEST;
import static org.homeroom.domain.chats.ChatsOf5A.HIKE;
import static org.homeroom.domain.chats.ChatsOf5A.INGA;
import static org.homeroom.domain.chats.ChatsOf5A.TITLE;
import static org.homeroom.domain.chats.ChatsOf5A.TOM;
import static org.homeroom.domain.chats.ChatsOf5A.admitted;
import static org.homeroom.domain.chats.ChatsOf5A.deferred;
import static org.homeroom.domain.chats.ChatsOf5A.miaAdmitted;
import static org.homeroom.domain.chats.ChatsOf5A.people;
import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ALREADY_EXISTS;
import static org.homeroom.domain.chats.facts.ChatRefusal.OWNER_MUST_BE_STAFF;
import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
import static org.homeroom.domain.chats.facts.ChatRefusal.SANCTIONED;
import static org.homeroom.domain.chats.facts.ChatRefusal.TOO_MANY_AT_ONCE;
import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_EXPIRY_INVALID;
import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_ROLES_INVALID;
import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_TITLE_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.memberships.facts.GuestRefusal.GUEST_SCOPE_VIOLATION;
import static org.homeroom.domain.memberships.facts.SchoolRefusal.NOT_A_MEMBER;
import static org.homeroom.domain.moderation.CasesOf5A.SANCTION;
import static org.homeroom.domain.moderation.CasesOf5A.imposed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.moderation.facts.SanctionKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenGroupChatTest {

    private static final List<Role> MIXED = List.of(Role.STUDENT, Role.PARENT);

    @Test
    @Tag("P-15")
    void who_is_put_out_of_the_schools_chats_begins_none() {
        people(imposed(SANCTION, SanctionKind.SCHOOL_SUSPENSION, TEACHER, SCHOOL, null, NOW.plusNanos(1)))
                .when(opens(TEACHER, MIXED, MIA, ANNA, TOM))
                .thenRefused(SANCTIONED);
    }

    @Test
    @Tag("CHT-20")
    @Tag("CHT-21")
    void somebody_of_the_staff_brings_pupils_and_parents_together() {
        people().when(opens(TEACHER, MIXED, MIA, ANNA, TOM))
                .then(
                        group(Role.STUDENT, Role.PARENT, Role.TEACHER),
                        admitted(HIKE, TEACHER, Role.TEACHER, NOW),
                        new ChatAdminGranted(HIKE, TEACHER, SCHOOL, NOW),
                        miaAdmitted(HIKE, NOW),
                        admitted(HIKE, ANNA, Role.PARENT, NOW),
                        deferred(HIKE, TOM, NOW));
    }

    @Test
    @Tag("CHT-20")
    void nobody_else_owns_a_group() {
        people().when(opens(ANNA, List.of(Role.PARENT), BORIS)).thenRefused(OWNER_MUST_BE_STAFF);
        people().when(opens(MIA, List.of(Role.STUDENT), TOM)).thenRefused(OWNER_MUST_BE_STAFF);
        people().when(opens(STRANGER, MIXED)).thenRefused(NOT_FOUND);
        people().when(opens(GUEST, MIXED)).thenRefused(GUEST_SCOPE_VIOLATION);
    }

    @Test
    @Tag("F-01")
    void whoever_does_not_answer_for_children_brings_none_together() {
        people().when(opens(INGA, MIXED, MIA)).thenRefused(NOT_AUTHORISED);
        people().when(opens(INGA, MIXED, TEACHER, MIA)).thenRefused(NOT_AUTHORISED);
        people().when(opens(INGA, List.of(Role.TEACHER), TEACHER))
                .then(
                        group(Role.TEACHER, Role.STAFF),
                        admitted(HIKE, INGA, Role.STAFF, NOW),
                        new ChatAdminGranted(HIKE, INGA, SCHOOL, NOW),
                        admitted(HIKE, TEACHER, Role.TEACHER, NOW));
    }

    @Test
    @Tag("CHT-21")
    void others_mix_no_roles_even_where_everybody_may_own_a_group() {
        var open = new ChatTerms(100, 30, false, Duration.ofDays(1), 1);
        people().when(opens(ANNA, MIXED, open, BORIS)).thenRefused(ROLE_NOT_ALLOWED_IN_CHAT);
        people().when(opens(MIA, List.of(Role.STUDENT), open, TOM)).thenRefused(NOT_AUTHORISED);
        people().when(opens(ANNA, List.of(Role.PARENT), open))
                .then(
                        group(Role.PARENT),
                        admitted(HIKE, ANNA, Role.PARENT, NOW),
                        new ChatAdminGranted(HIKE, ANNA, SCHOOL, NOW));
    }

    @Test
    @Tag("CHT-21")
    @Tag("MEM-07")
    void only_members_in_its_roles_are_let_in() {
        people().when(opens(TEACHER, List.of(Role.STUDENT), ANNA)).thenRefused(ROLE_NOT_ALLOWED_IN_CHAT);
        people().when(opens(TEACHER, List.of(Role.STUDENT), STRANGER)).thenRefused(NOT_A_MEMBER);
        people().when(opens(TEACHER, List.of(Role.STUDENT), GUEST)).thenRefused(GUEST_SCOPE_VIOLATION);
    }

    @Test
    void a_group_has_a_title_roles_and_a_time_that_is_not_over() {
        people().when(titled(" ", null)).thenRefused(CHAT_TITLE_INVALID);
        people().when(titled("а".repeat(101), null)).thenRefused(CHAT_TITLE_INVALID);
        people().when(titled("Поход", NOW)).thenRefused(CHAT_EXPIRY_INVALID);
        people().when(opens(TEACHER, List.of())).thenRefused(CHAT_ROLES_INVALID);
        var crowd = Stream.iterate(1, n -> n + 1)
                .limit(31)
                .map(n -> new AccountId(new UUID(50, n)))
                .toArray(AccountId[]::new);
        people().when(opens(TEACHER, MIXED, crowd)).thenRefused(TOO_MANY_AT_ONCE);
    }

    @Test
    void making_it_twice_changes_nothing_and_its_id_serves_once() {
        var known = people().after(opens(TEACHER, MIXED, MIA));
        known.when(opens(TEACHER, MIXED, MIA)).thenNothingHappens();
        known.when(opens(TEACHER, List.of(Role.STUDENT), MIA)).thenRefused(CHAT_ALREADY_EXISTS);
    }

    private static OpenGroupChat titled(String title, @Nullable Instant expires) {
        return new OpenGroupChat(
                HIKE, SCHOOL, Personal.of(SCHOOL, title), MIXED, List.of(), expires, TEACHER, ChatTerms.DEFAULT, NOW);
    }

    private static OpenGroupChat opens(AccountId by, List<Role> roles, AccountId... others) {
        return opens(by, roles, ChatTerms.DEFAULT, others);
    }

    private static OpenGroupChat opens(AccountId by, List<Role> roles, ChatTerms terms, AccountId... others) {
        return new OpenGroupChat(HIKE, SCHOOL, TITLE, roles, List.of(others), null, by, terms, NOW);
    }

    private static ChatCreated group(Role... roles) {
        return new ChatCreated(
                HIKE,
                ChatKind.GROUP,
                SCHOOL,
                null,
                null,
                null,
                List.of(),
                RosterMode.SELECTED,
                List.of(roles),
                TITLE,
                null,
                NOW);
    }
}
