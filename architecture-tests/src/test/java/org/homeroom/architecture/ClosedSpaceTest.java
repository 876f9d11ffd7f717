package org.homeroom.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeroom.application.Catalogue;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a closed space must not have: names of other places in what is asked and stored, and talk outside a school. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedSpaceTest {

    private static final Pattern ELSEWHERE =
            Pattern.compile("social|^vk|vkId|facebook|telegram|nickname|external|openId", Pattern.CASE_INSENSITIVE);

    @Test
    @Tag("ACC-01")
    @Tag("ACC-15")
    void nothing_that_is_asked_or_stored_names_a_profile_in_a_social_network() {
        var leaks = Stream.concat(Catalogue.commands(), Catalogue.events())
                .flatMap(type -> leaks(type, new HashSet<>()).stream())
                .toList();
        assertThat(leaks).as("EXTERNAL_IDENTITY_LEAK").isEmpty();
    }

    private record Leaking(Inner inner) {
        private record Inner(String vkProfile, List<SocialPage> pages) {}

        private record SocialPage(String address) {}
    }

    @Test
    void such_a_name_would_be_found_however_deep_it_lies() {
        assertThat(leaks(Leaking.class, new HashSet<>())).containsExactlyInAnyOrder("Inner.vkProfile", "SocialPage");
    }

    @Test
    @Tag("ACC-24")
    void no_chat_is_made_without_the_school_to_which_it_belongs() {
        var chats = Catalogue.events()
                .filter(event -> event.getSimpleName().endsWith("ChatCreated"))
                .toList();
        assertThat(chats)
                .isNotEmpty()
                .allSatisfy(event -> assertThat(Stream.of(event.getRecordComponents()))
                        .anyMatch(component -> component.getType() == SchoolId.class
                                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
    }

    private static List<String> leaks(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type)) return List.of();
        var own =
                ELSEWHERE.matcher(type.getSimpleName()).find() ? Stream.of(type.getSimpleName()) : Stream.<String>of();
        var components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        return Stream.concat(
                        own,
                        Stream.of(components)
                                .flatMap(component -> Stream.concat(
                                        ELSEWHERE.matcher(component.getName()).find()
                                                ? Stream.of(type.getSimpleName() + "." + component.getName())
                                                : Stream.of(),
                                        typesIn(component).flatMap(inner -> leaks(inner, seen).stream()))))
                .toList();
    }

    private static Stream<Class<?>> typesIn(RecordComponent component) {
        return Pattern.compile("[\\w.$]+")
                .matcher(component.getGenericType().getTypeName())
                .results()
                .<Class<?>>map(found -> named(found.group()))
                .filter(type -> type != Object.class);
    }

    private static Class<?> named(String name) {
        try {
            return name.startsWith("org.homeroom.") ? Class.forName(name) : Object.class;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
