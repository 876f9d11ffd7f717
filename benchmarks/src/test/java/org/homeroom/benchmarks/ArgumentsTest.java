package org.homeroom.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ArgumentsTest {
    @Test
    void options_come_in_two_forms() {
        Arguments arguments = Arguments.of("append", "--rounds", "5", "--seconds=0.25", "--cases=8x1,1x1");
        assertThat(arguments.bench()).isEqualTo("append");
        assertThat(arguments.rounds(3)).isEqualTo(5);
        assertThat(arguments.seconds(3)).isEqualTo(Duration.ofMillis(250));
        assertThat(arguments.events(1000)).isEqualTo(1000);
        assertThat(arguments.cases(List.of("1x1", "8x1"))).containsExactly("8x1", "1x1");
    }

    @Test
    void a_database_is_named_as_for_the_service() {
        Arguments arguments =
                Arguments.of("append", "database.url=db:5433/school", "database.username=me", "database.password=a=b");
        assertThat(arguments.server()).contains(new Server("db", 5433, "school", "me", "a=b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--rounds=0",
                "--rounds=-1",
                "--rounds=x",
                "--rounds",
                "--events=99999999999",
                "--seconds=0",
                "--seconds=0.0",
                "--seconds=1s",
                "--colour=red",
                "rounds=3",
                "database.url=nowhere",
                "more"
            })
    void what_is_malformed_is_refused(String argument) {
        assertThatExceptionOfType(MalformedArgument.class).isThrownBy(() -> Arguments.of("append", argument));
    }

    @Test
    void an_unknown_case_is_refused() {
        assertThatExceptionOfType(MalformedArgument.class)
                .isThrownBy(() -> Arguments.of("append", "--cases=7x7").cases(List.of("1x1")))
                .withMessageContaining("1x1");
    }
}
