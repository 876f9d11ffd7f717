package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallEnded;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EndCallTest {

    @Test
    @Tag("CAL-01")
    void whoever_began_it_ends_it() {
        StartCallTest.lesson()
                .when(ends(TEACHER))
                .then(new CallEnded(StartCallTest.CALL, CHAT, SCHOOL, OfficerId.of(TEACHER), NOW));
        StartCallTest.lesson().after(ends(TEACHER)).when(ends(TEACHER)).thenNothingHappens();
    }

    @Test
    void a_pupil_does_not() {
        StartCallTest.lesson().when(ends(MIA)).thenRefused(NOT_AUTHORISED);
        StartCallTest.lesson().when(ends(STRANGER)).thenRefused(NOT_A_PARTICIPANT);
        given(StartCallTest.CLASS_CHAT).when(ends(TEACHER)).thenRefused(NOT_FOUND);
    }

    private static EndCall ends(AccountId by) {
        return new EndCall(StartCallTest.CALL, CHAT, SCHOOL, by, NOW);
    }
}
