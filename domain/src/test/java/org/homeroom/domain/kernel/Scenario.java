package org.homeroom.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/**
 * Given what happened, when somebody asks, then this is the answer. It folds through {@link Command#model()}, so that a
 * forgotten tag or type fails the test.
 */
public final class Scenario {

    private final List<Event> history;

    private Scenario(List<Event> history) {
        this.history = history;
    }

    public static Scenario given(Event... history) {
        return new Scenario(List.of(history));
    }

    public static Scenario given(List<? extends Event> history) {
        return new Scenario(List.copyOf(history));
    }

    public Scenario and(Event... more) {
        return new Scenario(Stream.concat(history.stream(), Stream.of(more)).toList());
    }

    public <S> Then when(Command<S> command) {
        return new Then(command.decide(command.model().fold(history)));
    }

    /** What a model makes of all that. */
    public <S> S read(Model<S> model) {
        return model.fold(history);
    }

    /** What happened before and what the answer added to it. */
    public <S> Scenario after(Command<S> command) {
        return and(when(command).outcome().events().toArray(Event[]::new));
    }

    public record Then(Outcome outcome) {

        public void then(Event... expected) {
            assertThat(outcome).isEqualTo(new Outcome.Accepted(List.of(expected)));
        }

        public void thenNothingHappens() {
            assertThat(outcome).isEqualTo(new Outcome.Accepted(List.of()));
        }

        public void thenRefused(Refusal reason) {
            assertThat(outcome).isEqualTo(new Outcome.Refused(reason, List.of()));
        }

        public void thenRefusedOnRecord(Refusal reason, Event event) {
            assertThat(outcome).isEqualTo(new Outcome.Refused(reason, List.of(event)));
        }
    }
}
