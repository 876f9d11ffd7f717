package org.homeroom.persistence.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Tags, types and criteria as the database knows them: a tag is {@code key=value}, several are joined by U+001F.
 *
 * @param types of each criterion, {@code ""} for any
 * @param tags of each criterion, {@code ""} for any
 */
record Criteria(List<String> types, List<String> tags) {
    private static final char SEPARATOR = '\u001f';
    private static final QualifiedName UNHEARD_OF = new QualifiedName("\u001f");

    static Criteria of(EventCriteria criteria) {
        // flatten() forgets "any event" among alternatives; only such a criteria matches an event that nobody named
        if (criteria.matches(UNHEARD_OF, Set.of())) {
            return new Criteria(List.of(""), List.of(""));
        }
        List<String> types = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (EventCriterion criterion : criteria.flatten()) {
            types.add(criterion.types().stream()
                    .map(name -> type(name.name()))
                    .sorted()
                    .collect(Collectors.joining(String.valueOf(SEPARATOR))));
            tags.add(tags(criterion.tags()));
        }
        return new Criteria(types, tags);
    }

    static String type(String name) {
        if (name.indexOf(SEPARATOR) >= 0 || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a type cannot be stored under a name with control characters");
        }
        return name;
    }

    static String tags(Collection<Tag> tags) {
        return tags.stream()
                .map(tag -> escape(tag.key()).replace("=", "\\e") + '=' + escape(tag.value()))
                .sorted()
                .collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    static Set<Tag> tags(String[] stored) {
        Set<Tag> tags = new HashSet<>();
        for (String tag : stored) {
            int end = tag.indexOf('=');
            tags.add(new Tag(unescape(tag.substring(0, end)), unescape(tag.substring(end + 1))));
        }
        return tags;
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\u001f", "\\u").replace("\0", "\\0");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain.append(
                    c != '\\'
                            ? c
                            : switch (text.charAt(++i)) {
                                case 'e' -> '=';
                                case 'u' -> SEPARATOR;
                                case '0' -> '\0';
                                default -> '\\';
                            });
        }
        return plain.toString();
    }
}
