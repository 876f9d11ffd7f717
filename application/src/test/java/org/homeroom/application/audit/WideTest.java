package org.homeroom.application.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.domain.School5A.EARLIER;
import static org.homeroom.domain.School5A.SCHOOL;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.memberships.facts.ApprovalEvidence;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.MembershipEvent.MembershipApproved;
import org.homeroom.domain.memberships.facts.MembershipId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WideTest {

    private static final SchoolId ELSEWHERE = new SchoolId(new UUID(77, 1));

    private final List<Boundary> asked = new ArrayList<>();
    private final List<Recorded> log = new ArrayList<>();

    @Test
    void about_very_many_people_the_school_is_asked_and_everybody_gets_what_is_theirs() {
        IntStream.range(0, 300).forEach(this::joins);
        var alone = IntStream.range(0, 300).mapToObj(this::aloneHoldingOf).toList();

        assertThat(holdings(300)).isEqualTo(alone);
        assertThat(alone.get(7).holds(Role.TEACHER)).isTrue();
        assertThat(alone.get(8).holds(Role.TEACHER)).isFalse();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().slices()).hasSizeLessThan(100);
    }

    @Test
    void about_a_class_each_is_asked_about_alone() {
        IntStream.range(0, 300).forEach(this::joins);
        holdings(25);
        assertThat(asked.getFirst().slices())
                .hasSizeGreaterThan(100)
                .allMatch(
                        slice -> slice.tags().stream().anyMatch(tag -> tag.key().equals("account")));
    }

    private List<Holding> holdings(int people) {
        asked.clear();
        return Past.of(history())
                .readAll(IntStream.range(0, people)
                        .mapToObj(number -> Holding.of(person(number), SCHOOL))
                        .toList())
                .stream()
                .map(Reading::state)
                .toList();
    }

    private Holding aloneHoldingOf(int number) {
        return Past.of(history()).read(Holding.of(person(number), SCHOOL)).state();
    }

    /** Every seventh is a teacher, and all of them teach elsewhere. */
    private void joins(int number) {
        add(member(number, number % 7 == 0 ? Role.TEACHER : Role.PARENT, SCHOOL));
        add(member(1000 + number, Role.TEACHER, ELSEWHERE));
    }

    private static MembershipApproved member(int number, Role role, SchoolId school) {
        return new MembershipApproved(
                new MembershipId(new UUID(78, number)),
                person(number % 1000),
                school,
                role,
                ApprovalEvidence.ROSTER,
                EARLIER);
    }

    private static AccountId person(int number) {
        return new AccountId(new UUID(79, number));
    }

    private void add(Event event) {
        log.add(new Recorded(log.size() + 1, "e-" + log.size(), EARLIER, event, java.util.Map.of()));
    }

    private History history() {
        return boundary -> {
            asked.add(boundary);
            return CompletableFuture.completedStage(
                    log.stream().filter(one -> boundary.contains(one.event())).toList());
        };
    }
}
