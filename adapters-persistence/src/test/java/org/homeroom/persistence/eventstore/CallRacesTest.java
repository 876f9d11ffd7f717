package org.homeroom.persistence.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.CHAT;
import static org.homeroom.domain.School5A.NOW;
import static org.homeroom.domain.School5A.SCHOOL;
import static org.homeroom.domain.School5A.SCHOOL_REGISTERED;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.homeroom.application.Provenance;
import org.homeroom.application.chats.CallQueries;
import org.homeroom.application.chats.Calls;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.calls.CallPlaces;
import org.homeroom.domain.chats.calls.CallRefusal;
import org.homeroom.domain.chats.calls.JoinCall;
import org.homeroom.domain.chats.calls.LeaveCall;
import org.homeroom.domain.chats.facts.CallEvent.CallJoined;
import org.homeroom.domain.chats.facts.CallEvent.CallStarted;
import org.homeroom.domain.chats.facts.CallId;
import org.homeroom.domain.chats.facts.CallKind;
import org.homeroom.domain.chats.facts.CallPurpose;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.PlaceId;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.GeneralRefusal;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

/** Thirty-two callers at once on two nodes want the last places. What counts is what was stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CallRacesTest {

    private static final int CALLERS = TwoNodes.CALLERS;
    private static final int PLACES = 100;
    private static final CallId CALL = new CallId(new UUID(90, 1));

    private final TwoNodes nodes = new TwoNodes();
    private final ConcurrentLinkedQueue<Refusal> refusals = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        nodes.close();
    }

    @RepeatedTest(5)
    @Tag("H4")
    @Tag("CAL-02")
    @Tag("S-26")
    void a_hundred_and_nobody_else_are_in_a_call() {
        inTheCall(80);
        everybodyJoins();
        var places = nodes.folded(CallPlaces.of(CALL, SCHOOL));
        assertThat(places.taken()).hasSize(PLACES);
        assertThat(places.taken().values().stream().map(CallJoined::account)).doesNotHaveDuplicates();
        assertThat(nodes.found(CallJoined.class, CALL)).hasSize(PLACES);
        assertThat(refusals).hasSize(CALLERS - (PLACES - 80)).containsOnly(CallRefusal.CALL_FULL);
    }

    @RepeatedTest(3)
    @Tag("H4")
    @Tag("CAL-02")
    @Tag("S-26")
    void one_place_that_is_left_one_takes() {
        inTheCall(PLACES);
        everybodyJoins();
        assertThat(refusals).hasSize(CALLERS).containsOnly(CallRefusal.CALL_FULL);
        nodes.race(i -> new LeaveCall(CALL, SCHOOL, member(7), NOW));
        refusals.clear();
        everybodyJoins();
        assertThat(nodes.folded(CallPlaces.of(CALL, SCHOOL)).taken()).hasSize(PLACES);
        assertThat(refusals).hasSize(CALLERS - 1).containsOnly(CallRefusal.CALL_FULL);
    }

    @RepeatedTest(3)
    @Tag("H4")
    void nobody_has_two_places_by_asking_twice() {
        inTheCall(0);
        nodes.race(i -> new JoinCall(CALL, CHAT, SCHOOL, member(0), i + 1, NOW));
        assertThat(nodes.found(CallJoined.class, CALL)).hasSize(1);
    }

    private void everybodyJoins() {
        nodes.each((node, i) -> {
            var calls = new Calls(node.homeroom(), node.history(), new NothingKnown());
            var who = member(PLACES + i);
            while (calls.join(
                                    CALL,
                                    SCHOOL,
                                    number -> new JoinCall(CALL, CHAT, SCHOOL, who, number, NOW),
                                    Provenance.by(who))
                            .toCompletableFuture()
                            .join()
                            .outcome()
                    instanceof Outcome.Refused(var reason, var events)) {
                if (reason == GeneralRefusal.CONCURRENT_CHANGE) continue;
                refusals.add(reason);
                break;
            }
        });
    }

    private void inTheCall(int present) {
        nodes.stored(
                SCHOOL_REGISTERED,
                new ChatCreated(
                        CHAT,
                        ChatKind.GROUP,
                        SCHOOL,
                        null,
                        null,
                        null,
                        List.of(),
                        RosterMode.SELECTED,
                        List.of(Role.TEACHER),
                        null,
                        null,
                        NOW),
                new CallStarted(
                        CALL,
                        CHAT,
                        SCHOOL,
                        member(0),
                        CallKind.VIDEO,
                        CallPurpose.LESSON,
                        List.of(Role.values()),
                        PLACES,
                        NOW));
        IntStream.range(0, PLACES + CALLERS)
                .forEach(i -> nodes.stored(
                        new MembershipApproved(
                                new MembershipId(new UUID(92, i)),
                                member(i),
                                SCHOOL,
                                Role.TEACHER,
                                ApprovalEvidence.ROSTER,
                                NOW),
                        new ParticipantAdmitted(CHAT, member(i), SCHOOL, Role.TEACHER, 0, null, null, NOW)));
        IntStream.range(0, present)
                .forEach(i -> nodes.stored(new CallJoined(
                        CALL, CHAT, SCHOOL, member(i), PlaceId.of(CALL, i + 1), i + 1, Role.TEACHER, NOW)));
    }

    private static AccountId member(int i) {
        return new AccountId(new UUID(91, i));
    }

    /** As if the read model had not come so far: then the whole call is read. */
    private record NothingKnown() implements CallQueries {

        @Override
        public CompletionStage<List<Call>> running(ChatId chat) {
            return CompletableFuture.completedStage(List.of());
        }

        @Override
        public CompletionStage<Optional<Call>> call(CallId call) {
            return CompletableFuture.completedStage(Optional.empty());
        }

        @Override
        public CompletionStage<List<Place>> places(CallId call, int atMost) {
            return CompletableFuture.completedStage(List.of());
        }

        @Override
        public CompletionStage<List<Integer>> freePlaces(CallId call, int atMost) {
            return CompletableFuture.completedStage(List.of());
        }
    }
}
