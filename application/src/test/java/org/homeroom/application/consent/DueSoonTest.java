package org.homeroom.application.consent;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.homeroom.application.consent.DueSoon.Occasion.CONSENT_ENDS;
import static org.homeroom.application.consent.DueSoon.Occasion.DECIDES_ALONE;
import static org.homeroom.application.consent.DueSoon.Occasion.ERASURE;
import static org.homeroom.application.consent.DueSoon.Occasion.GROWN_UP;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.Recorded;
import org.homeroom.application.accounts.LeavingQueries;
import org.homeroom.application.consent.DueSoon.Due;
import org.homeroom.application.consent.DueSoonQueries.Born;
import org.homeroom.application.consent.DueSoonQueries.RunningOut;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.ConsentPolicy;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.PolicyId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DueSoonTest {

    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    private static final AccountId MIA = new AccountId(new UUID(2, 1));
    private static final ZoneId SAMARA = ZoneId.of("Europe/Samara");
    private static final Instant BIRTHDAY = Instant.parse("2030-02-28T20:00:00Z");

    private final List<Born> pupils = new ArrayList<>();
    private final List<RunningOut> consents = new ArrayList<>();
    private final List<LeavingQueries.Erasure> erasures = new ArrayList<>();
    private final List<Recorded> log = new ArrayList<>();

    @Test
    @Tag("CON-01")
    void a_birthday_from_which_a_pupil_decides_alone_is_seen_sixty_days_ahead() {
        pupils.add(new Born(MIA.asChild(), SAMARA, LocalDate.parse("2016-03-01")));
        assertThat(at(BIRTHDAY.minus(DueSoon.AHEAD).minusNanos(1))).isEmpty();
        assertThat(at(BIRTHDAY.minus(DueSoon.AHEAD))).containsExactly(new Due(MIA, DECIDES_ALONE, null, BIRTHDAY));
        assertThat(at(BIRTHDAY.minusNanos(1))).hasSize(1);
        assertThat(at(BIRTHDAY)).isEmpty();
    }

    @Test
    void the_policy_of_the_school_says_at_which_age_and_everybody_is_grown_up_at_eighteen() {
        pupils.add(new Born(MIA.asChild(), SAMARA, LocalDate.parse("2016-03-01")));
        log.add(new Recorded(
                0,
                "0",
                Instant.EPOCH,
                new ConsentPolicyPublished(
                        PolicyId.of(SCHOOL), SCHOOL, 1, Instant.EPOCH, ConsentPolicy.UK, Instant.EPOCH),
                Map.of()));
        assertThat(at(Instant.parse("2029-02-01T00:00:00Z")))
                .containsExactly(new Due(MIA, DECIDES_ALONE, null, Instant.parse("2029-02-28T20:00:00Z")));
        assertThat(at(Instant.parse("2034-02-01T00:00:00Z")))
                .containsExactly(new Due(MIA, GROWN_UP, null, Instant.parse("2034-02-28T20:00:00Z")));
    }

    @Test
    @Tag("S-40")
    void consents_that_end_and_erasures_that_are_due_or_overdue_are_seen_the_next_first() {
        var now = Instant.parse("2026-09-01T08:00:00Z");
        var overdue = now.minusSeconds(1);
        var soon = now.plus(Duration.ofDays(3));
        consents.add(new RunningOut(MIA.asChild(), ConsentPurpose.PHOTO, soon));
        erasures.add(new LeavingQueries.Erasure(MIA, overdue, null, null));
        erasures.add(new LeavingQueries.Erasure(MIA, overdue, now, "7"));
        erasures.add(new LeavingQueries.Erasure(MIA, now.plus(DueSoon.AHEAD).plusNanos(1), null, null));
        assertThat(at(now))
                .containsExactly(
                        new Due(MIA, ERASURE, null, overdue), new Due(MIA, CONSENT_ENDS, ConsentPurpose.PHOTO, soon));
    }

    private List<Due> at(Instant now) {
        return new DueSoon(boundary -> completedFuture(log), due(), leaving())
                .in(SCHOOL, now)
                .toCompletableFuture()
                .join();
    }

    private DueSoonQueries due() {
        return new DueSoonQueries() {
            @Override
            public CompletionStage<List<Born>> pupils(SchoolId school) {
                return completedFuture(pupils);
            }

            @Override
            public CompletionStage<List<RunningOut>> consents(SchoolId school, Instant after, Instant until) {
                return completedFuture(consents);
            }
        };
    }

    private LeavingQueries leaving() {
        return new LeavingQueries() {
            @Override
            public CompletionStage<List<AccountId>> holdsOverBy(Instant at, int atMost) {
                return completedFuture(List.of());
            }

            @Override
            public CompletionStage<List<Erasure>> erasures(SchoolId school) {
                return completedFuture(erasures);
            }

            @Override
            public CompletionStage<List<Erasure>> erasuresWithoutSchool() {
                return completedFuture(List.of());
            }
        };
    }
}
