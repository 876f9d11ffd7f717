package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.School5A.ANNA;
import static org.homeroom.domain.School5A.ANNA_IS_STAFF;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.kernel.Scenario.given;

import java.util.List;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatOpenedToAll;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("CHT-02")
class JoinSchoolChatsTest {

    @Test
    @Tag("S-28")
    void a_new_member_comes_to_what_is_open_to_that_role_once() {
        var joins = new JoinSchoolChats(ANNA, SCHOOL, Role.STAFF, NOW);
        var open = given(chat(), new ChatOpenedToAll(CHAT, SCHOOL, List.of(Role.STAFF), EARLIER), ANNA_IS_STAFF);
        open.when(joins).then(new ParticipantAdmitted(CHAT, ANNA, SCHOOL, Role.STAFF, 0, null, null, NOW));
        open.after(joins).when(joins).thenNothingHappens();
        open.when(new JoinSchoolChats(ANNA, SCHOOL, Role.PARENT, NOW)).thenNothingHappens();
        given(chat(), ANNA_IS_STAFF).when(joins).thenNothingHappens();
        given(chat(), new ChatOpenedToAll(CHAT, SCHOOL, List.of(Role.STAFF), EARLIER))
                .when(joins)
                .thenNothingHappens();
    }

    private static ChatCreated chat() {
        return new ChatCreated(
                CHAT,
                ChatKind.SCHOOL,
                SCHOOL,
                null,
                null,
                null,
                List.of(),
                RosterMode.ALL_MEMBERS,
                List.of(Role.STAFF),
                Personal.of(SCHOOL, "Вся школа"),
                null,
                EARLIER);
    }
}
