package org.homeroom.domain.chats.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.MIA;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.TEACHER;
import static org.homeroom.domain.chats.calls.CallRefusal.BROADCAST_FULL;
import static org.homeroom.domain.chats.calls.CallRefusal.CALL_FULL;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.CallEvent.CallLeft;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.chats.facts.LeavingReason;
import org.homeroom.domain.chats.facts.PlaceId;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaveCallTest {

    @Test
    @Tag("CAL-02")
    @Tag("S-26")
    void whoever_leaves_frees_the_place() {
        var inside = StartCallTest.lesson().after(JoinCallTest.joins(MIA, 4));
        inside.when(leaves(MIA)).then(left(MIA, 4, LeavingReason.LEFT));
        inside.after(leaves(MIA)).when(leaves(MIA)).thenNothingHappens();
        inside.when(leaves(TEACHER)).thenNothingHappens();
    }

    @Test
    @Tag("CAL-02")
    @Tag("S-26")
    void a_full_call_has_a_free_place_then() {
        var places = CallPlaces.NONE;
        assertThat(places.full()).isEmpty();
        var history = new ArrayList<Event>();
        history.add(StartCallTest.started(CallKind.VIDEO, CallPurpose.LESSON, List.of(Role.STUDENT), 100));
        IntStream.rangeClosed(1, 100)
                .forEach(i -> history.add(JoinCallTest.joined(new AccountId(new UUID(32, i)), i, Role.STUDENT)));
        assertThat(folded(history).full()).contains(CALL_FULL);
        history.add(left(new AccountId(new UUID(32, 42)), 42, LeavingReason.LEFT));
        assertThat(folded(history).full()).isEmpty();
        assertThat(folded(history).free()).containsExactly(42);
    }

    @Test
    @Tag("CAL-03")
    @Tag("S-27")
    void so_has_a_full_broadcast() {
        var history = new ArrayList<Event>();
        history.add(StartCallTest.started(CallKind.BROADCAST, CallPurpose.EVENT, List.of(Role.STUDENT), 10_000));
        IntStream.rangeClosed(1, 10_000)
                .forEach(i -> history.add(JoinCallTest.joined(new AccountId(new UUID(32, i)), i, Role.STUDENT)));
        assertThat(folded(history).full()).contains(BROADCAST_FULL);
        history.add(left(new AccountId(new UUID(32, 9_999)), 9_999, LeavingReason.LEFT));
        assertThat(folded(history).full()).isEmpty();
        assertThat(folded(history).free()).containsExactly(9_999);
    }

    private static CallPlaces folded(List<Event> history) {
        return CallPlaces.of(StartCallTest.CALL, SCHOOL).fold(history);
    }

    static LeaveCall leaves(AccountId who) {
        return new LeaveCall(StartCallTest.CALL, SCHOOL, who, NOW);
    }

    static CallLeft left(AccountId who, int number, LeavingReason reason) {
        return new CallLeft(
                StartCallTest.CALL, CHAT, SCHOOL, who, PlaceId.of(StartCallTest.CALL, number), number, reason, NOW);
    }
}
