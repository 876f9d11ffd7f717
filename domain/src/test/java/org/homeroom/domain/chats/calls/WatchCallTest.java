package org.homeroom.domain.chats.calls;

import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.STRANGER;
import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Scenario.given;

import org.homeroom.domain.accounts.facts.AccountId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WatchCallTest {

    @Test
    @Tag("CAL-01")
    void those_who_may_come_see_how_it_stands() {
        StartCallTest.lesson().when(watches(MIA)).thenNothingHappens();
        StartCallTest.lesson().when(watches(STRANGER)).thenRefused(NOT_A_PARTICIPANT);
        given(StartCallTest.CLASS_CHAT).when(watches(MIA)).thenRefused(NOT_FOUND);
    }

    private static WatchCall watches(AccountId who) {
        return new WatchCall(StartCallTest.CALL, CHAT, SCHOOL, who, NOW);
    }
}
