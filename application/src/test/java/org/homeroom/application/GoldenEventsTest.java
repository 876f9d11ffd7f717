package org.homeroom.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.application.json.EventJson;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Personal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenEventsTest {

    private static final String HOW = "New names are appended, never changed: run GoldenEvents.main with the folder"
            + " application/src/test/resources, and look at what it adds.";

    private final EventJson json = GoldenEvents.json();

    static Stream<Class<? extends Event>> events() {
        return Catalogue.events();
    }

    @Test
    void no_stored_name_is_ever_removed_or_changed_and_new_ones_are_appended() {
        assertThat(GoldenEvents.names()).doesNotHaveDuplicates();
        assertThat(GoldenEvents.namesOfToday())
                .as("names that were stored once")
                .containsAll(GoldenEvents.names());
        assertThat(GoldenEvents.names()).as(HOW).containsAll(GoldenEvents.namesOfToday());
    }

    @ParameterizedTest
    @MethodSource("events")
    void every_event_has_a_sample_that_reads_as_it_always_did(Class<? extends Event> type) {
        assertThat(GoldenEventsTest.class.getResource(GoldenEvents.fileOf(type)))
                .as(HOW)
                .isNotNull();
        var sample = GoldenEvents.sample(type);
        assertThat(sample.name()).isEqualTo(Catalogue.nameOf(type));
        assertThat(json.read(type, sample.version(), sample.json(), sample.personal()))
                .isEqualTo(GoldenEvents.filled(type));
    }

    @ParameterizedTest
    @MethodSource("events")
    void samples_of_every_version_that_was_ever_stored_read_as_events_of_today(Class<? extends Event> type) {
        var samples = GoldenEvents.samples("/golden/events/", Catalogue.nameOf(type), Catalogue.versionOf(type));
        for (var sample : samples) {
            var event = json.read(type, sample.version(), sample.json(), sample.personal());
            var rewritten = json.write(event);
            var personal = new HashMap<String, byte[]>();
            rewritten.personal().forEach(part -> personal.put(part.part(), part.value()));
            assertThat(json.read(type, Catalogue.versionOf(type), rewritten.json(), personal))
                    .isEqualTo(event);
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_was_read_is_written_as_it_was(Class<? extends Event> type) throws IOException {
        var sample = GoldenEvents.sample(type);
        var written = json.write(json.read(type, sample.version(), sample.json(), sample.personal()));
        assertThat(new ObjectMapper().readTree(written.json())).isEqualTo(sample.payload());
        assertThat(written.personal()).hasSameSizeAs(sample.personal().keySet());
        written.personal()
                .forEach(part ->
                        assertThat(part.value()).isEqualTo(sample.personal().get(part.part())));
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_log_never_holds_a_personal_value(Class<? extends Event> type) {
        var sample = GoldenEvents.sample(type);
        sample.personal()
                .keySet()
                .forEach(part -> assertThat(sample.payload().path(part).fieldNames())
                        .toIterable()
                        .containsExactlyInAnyOrder("subject", "digest"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_has_been_erased_reads_as_erased(Class<? extends Event> type) throws ReflectiveOperationException {
        var sample = GoldenEvents.sample(type);
        var event = json.read(type, sample.version(), sample.json(), Map.of());
        for (var component : type.getRecordComponents()) {
            if (component.getType() == Personal.class)
                assertThat(component.getAccessor().invoke(event)).isInstanceOf(Personal.Erased.class);
        }
        assertThat(event.tags()).isEqualTo(GoldenEvents.filled(type).tags());
        assertThat(event.at()).isEqualTo(GoldenEvents.filled(type).at());
    }

    @ParameterizedTest
    @MethodSource("events")
    void fields_of_tomorrow_are_overlooked(Class<? extends Event> type) {
        var sample = GoldenEvents.sample(type);
        var more = ((ObjectNode) sample.payload().deepCopy()).put("ofTomorrow", "?");
        assertThat(json.read(
                        type, sample.version(), more.toString().getBytes(StandardCharsets.UTF_8), sample.personal()))
                .isEqualTo(GoldenEvents.filled(type));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_broken_is_unreadable_and_its_content_is_never_shown(Class<? extends Event> type) {
        var sample = GoldenEvents.sample(type);
        var half = sample.payload()
                .toString()
                .substring(0, sample.payload().toString().length() / 2);
        var wrong = ((ObjectNode) sample.payload().deepCopy()).put("at", "Мия Ёлкина");
        for (var broken : List.of("", "null", "[]", "\"Мия Ёлкина\"", "{\"at\": Мия Ёлкина}", half, wrong.toString())) {
            unreadable(type, broken, sample.personal());
        }
        for (var component : type.getRecordComponents()) {
            if (Id.class.isAssignableFrom(component.getType())
                    && component.getType().getRecordComponents()[0].getType() == UUID.class)
                unreadable(
                        type,
                        ((ObjectNode) sample.payload().deepCopy())
                                .put(component.getName(), "Мия Ёлкина")
                                .toString(),
                        sample.personal());
        }
        for (var part : sample.personal().keySet()) {
            unreadable(type, sample.payload().toString(), Map.of(part, new byte[3]));
            unreadable(
                    type,
                    sample.payload().toString(),
                    Map.of(part, "0123456789abcdef{Мия Ёлкина".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void unreadable(Class<? extends Event> type, String broken, Map<String, byte[]> personal) {
        assertThatThrownBy(() ->
                        json.read(type, Catalogue.versionOf(type), broken.getBytes(StandardCharsets.UTF_8), personal))
                .as(broken)
                .isInstanceOf(EventJson.UnreadableEvent.class)
                .hasMessageContaining(type.getSimpleName())
                .hasMessageNotContaining("Мия")
                .hasNoCause();
    }
}
