package org.homeroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeroom.application.Catalogue;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The platform does not replace the electronic journal: marks, homework and timetables stay there. A grade is a year of
 * school here, as in the name of a class, and never what somebody earned.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoJournalTest {

    private static final Pattern THE_JOURNALS = Pattern.compile(
            "homework|timetable|gradebook|diary|^marks?$|^marks?given|^grades$", Pattern.CASE_INSENSITIVE);

    @Test
    @Tag("CHT-23")
    void nothing_that_is_asked_or_stored_is_a_mark_homework_or_a_timetable() {
        assertThat(Stream.concat(Catalogue.commands(), Catalogue.events()).flatMap(NoJournalTest::found))
                .isEmpty();
    }

    private record HomeworkGiven(String text) {}

    private record LessonHeld(int marks, int grade) {}

    @Test
    void such_a_thing_would_be_found() {
        assertThat(Stream.of(HomeworkGiven.class, LessonHeld.class).flatMap(NoJournalTest::found))
                .containsExactly("HomeworkGiven", "LessonHeld.marks");
    }

    private static Stream<String> found(Class<?> type) {
        var name = type.getSimpleName();
        var parts = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(part -> THE_JOURNALS.matcher(part).find())
                .map(part -> name + "." + part);
        return THE_JOURNALS.matcher(name).find() ? Stream.concat(Stream.of(name), parts) : parts;
    }
}
