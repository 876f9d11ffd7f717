package org.homeroom.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.IntNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.application.GoldenEvents.Sample;
import org.homeroom.application.json.EventJson;
import org.homeroom.application.json.OldEvent;
import org.homeroom.application.json.Upcasting;
import org.homeroom.domain.accounts.facts.AccountEvent.AccountRegistered;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatArchived;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.specimens.facts.SpecimenEvent.PersonMeasured;
import org.homeroom.domain.specimens.facts.SpecimenEvent.Unit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UpcastingTest {

    private static final String NAME = Catalogue.nameOf(PersonMeasured.class);
    private static final Upcasting STEPS = Upcasting.none()
            .with(NAME, "1", UpcastingTest::splitTheSize)
            .with(NAME, "2", old -> old.add("decimals", IntNode.valueOf(0)));
    private static final AccountId ACCOUNT = new AccountId(UUID.fromString("1d0b22d0-4f5e-3b0a-9d5b-5d2f2f3c3c4a"));
    private static final Instant AT = Instant.parse("2026-09-01T08:00:00Z");

    private final EventJson json = new EventJson(GoldenEvents.SALT::clone, STEPS);

    private static void splitTheSize(OldEvent old) {
        var size = old.tree().remove("size").asText().split(" ", 2);
        old.tree().put("amount", Integer.parseInt(size[0])).put("unit", size[1]);
        old.rename("who", "name");
    }

    static Stream<Sample> samples() {
        return GoldenEvents.samples("/golden/specimens/", NAME, STEPS.versionOf(NAME)).stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_event_of_any_version_reads_as_one_of_today(Sample sample) {
        assertThat(json.read(PersonMeasured.class, sample.version(), sample.json(), sample.personal()))
                .isEqualTo(new PersonMeasured(ACCOUNT, Personal.of(ACCOUNT, "Ёж"), 131, Unit.CM, 0, AT));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void what_was_erased_reads_as_erased_in_every_version(Sample sample) {
        assertThat(json.read(PersonMeasured.class, sample.version(), sample.json(), Map.of())
                        .name())
                .isEqualTo(new Personal.Erased<>(ACCOUNT.tag()));
    }

    @Test
    void the_newest_version_is_written_and_events_without_steps_are_of_version_1() {
        assertThat(STEPS.versionOf(NAME)).isEqualTo("3");
        assertThat(STEPS.versionOf("specimens.Another")).isEqualTo("1");
        assertThat(Catalogue.versionOf(ChatArchived.class)).isEqualTo("1");
        assertThat(Catalogue.versionOf(AccountRegistered.class)).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "", "01", "eins"})
    void a_version_from_which_nothing_leads_to_today_is_named(String version) {
        var newest = samples().toList().getLast();
        assertThatThrownBy(() -> json.read(PersonMeasured.class, version, newest.json(), newest.personal()))
                .isInstanceOf(EventJson.UnreadableEvent.class)
                .hasMessageContaining("PersonMeasured")
                .hasMessageContaining("version " + version);
    }

    @Test
    void a_step_that_fails_is_named_and_its_input_is_never_shown() {
        for (var broken : List.of("{}", "{\"size\": \"Мия\"}", "[\"Мия\"]", "null", "")) {
            assertThatThrownBy(() ->
                            json.read(PersonMeasured.class, "1", broken.getBytes(StandardCharsets.UTF_8), Map.of()))
                    .as(broken)
                    .isInstanceOf(EventJson.UnreadableEvent.class)
                    .hasMessageContaining("PersonMeasured")
                    .hasMessageNotContaining("Мия")
                    .hasNoCause();
        }
    }

    @Test
    void there_is_no_gap_between_steps() {
        assertThatThrownBy(() -> STEPS.with(NAME, "4", old -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("version 3");
        assertThatThrownBy(() -> STEPS.with(NAME, "2", old -> {})).isInstanceOf(IllegalArgumentException.class);
    }
}
