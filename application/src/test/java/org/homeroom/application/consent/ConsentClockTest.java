package org.homeroom.application.consent;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.Answer;
import org.homeroom.application.Homeroom;
import org.homeroom.application.Provenance;
import org.homeroom.application.consent.DueQueries.Ending;
import org.homeroom.application.consent.DueQueries.Given;
import org.homeroom.application.consent.DueQueries.Page;
import org.homeroom.application.consent.DueQueries.Pupil;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentClockTest {

    private static final SchoolId SCHOOL = new SchoolId(new UUID(1, 1));
    private static final List<Ending> DUE = List.of(ending(1), ending(2), ending(3));

    private final List<Command<?>> asked = new ArrayList<>();

    @Test
    void a_child_whose_record_cannot_be_written_holds_up_nobody_else_and_is_told_of_at_the_end() {
        var clock = new ConsentClock(failingFor(1), boundary -> completedFuture(List.of()), due());
        assertThatThrownBy(() -> clock.strike(Instant.EPOCH))
                .isInstanceOf(ConsentClock.StrikeFailed.class)
                .hasMessageStartingWith("1 ");
        assertThat(asked).hasSize(DUE.size());
    }

    private Homeroom failingFor(int which) {
        return new Homeroom() {
            @Override
            public CompletionStage<Answer> ask(Command<?> command, Provenance provenance) {
                asked.add(command);
                return asked.size() == which
                        ? CompletableFuture.failedFuture(new IllegalStateException("unreadable"))
                        : completedFuture(new Answer(Outcome.nothingToDo(), 0));
            }

            @Override
            public CompletionStage<Outcome> consider(Command<?> command) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static DueQueries due() {
        return new DueQueries() {
            @Override
            public CompletionStage<Page<Pupil>> pupils(UUID after, int atMost) {
                return completedFuture(new Page<>(List.of(), null));
            }

            @Override
            public CompletionStage<List<Ending>> consentsOverBy(Instant at, int atMost) {
                return completedFuture(DUE);
            }

            @Override
            public CompletionStage<Page<Given>> consents(UUID after, int atMost) {
                return completedFuture(new Page<>(List.of(), null));
            }
        };
    }

    private static Ending ending(int number) {
        return new Ending(new ConsentId(new UUID(2, number)), new ChildId(new UUID(3, number)), SCHOOL);
    }
}
