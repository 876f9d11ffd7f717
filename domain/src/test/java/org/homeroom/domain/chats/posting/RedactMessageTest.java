package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.School5A.ADMIN;
import static org.homeroom.domain.School5A.ADMIN_APPOINTED;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.CLASS;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_UNKNOWN;
import static org.homeroom.domain.chats.posting.Talk.A_DAY_LATER;
import static org.homeroom.domain.chats.posting.Talk.HELLO;
import static org.homeroom.domain.chats.posting.Talk.POSTED;
import static org.homeroom.domain.chats.posting.Talk.SAID;
import static org.homeroom.domain.chats.posting.Talk.THERE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Scenario.given;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("MOD-01")
class RedactMessageTest {

    @Test
    void who_administers_the_chat_takes_it_away_with_a_reason_however_old_it_is() {
        SAID.when(redacts(TEACHER, A_DAY_LATER))
                .then(new MessageRedacted(
                        HELLO, CHAT, SCHOOL, MIA, OfficerId.of(TEACHER), ViolationReason.INSULT, A_DAY_LATER));
        SAID.after(redacts(TEACHER, NOW)).when(redacts(TEACHER, NOW)).thenNothingHappens();
        THERE.when(redacts(TEACHER, NOW)).thenRefused(MESSAGE_UNKNOWN);
    }

    @Test
    void so_does_an_administrator_of_the_school_who_is_not_in_the_chat() {
        SAID.and(ADMIN_APPOINTED)
                .when(redacts(ADMIN, NOW))
                .then(new MessageRedacted(HELLO, CHAT, SCHOOL, MIA, OfficerId.of(ADMIN), ViolationReason.INSULT, NOW));
    }

    @Test
    @Tag("D-08")
    void among_parents_alone_the_school_has_no_say() {
        var parents = new ChatCreated(CHAT, ChatKind.PARENTS_ONLY, SCHOOL, CLASS, List.of(Role.PARENT), EARLIER);
        given(parents, ADMIN_APPOINTED, POSTED).when(redacts(ADMIN, NOW)).thenRefused(NOT_A_PARTICIPANT);
    }

    @Test
    void a_participant_may_not_and_for_others_there_is_nothing() {
        SAID.when(redacts(MIA, NOW)).thenRefused(NOT_AUTHORISED);
        SAID.when(redacts(STRANGER, NOW)).thenRefused(NOT_A_PARTICIPANT);
    }

    private static RedactMessage redacts(AccountId by, Instant at) {
        return new RedactMessage(HELLO, CHAT, SCHOOL, by, ViolationReason.INSULT, at);
    }
}
