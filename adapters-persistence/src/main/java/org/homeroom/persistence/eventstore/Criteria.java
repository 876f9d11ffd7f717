package org.homeroom.persistence.eventstore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** Tags, types and criteria as the database knows them: a tag is {@code key=value}, several are joined by U+001F. */
record Criteria(List<Criterion> alternatives) {
    static final Criteria NONE = new Criteria(List.of());
    /** The same few sets of types are asked for again and again. */
    private static final Map<Set<QualifiedName>, List<String>> TYPES = new ConcurrentHashMap<>();

    private static final int MOST_TYPES = 2_000;
    private static final char SEPARATOR = '\u001f';
    private static final QualifiedName UNHEARD_OF = new QualifiedName("\u001f");

    /** One alternative: events with all of these tags and one of these types; an empty list stands for any. */
    record Criterion(List<String> types, List<String> tags) {
        /** Many are looked up by it, and hardly two of the same tags have other types. */
        @Override
        public int hashCode() {
            return tags.hashCode();
        }

        /** Whether it could match an event when these are all types and all tags that there are. */
        boolean couldMatch(Set<String> someTypes, Set<String> someTags) {
            return someTags.containsAll(tags)
                    && (types.isEmpty() || types.stream().anyMatch(someTypes::contains));
        }
    }

    static Criteria of(EventCriteria criteria) {
        // flatten() forgets "any event" among alternatives; only such a criteria matches an event that nobody named
        if (criteria.matches(UNHEARD_OF, Set.of())) {
            return new Criteria(List.of(new Criterion(List.of(), List.of())));
        }
        return new Criteria(criteria.flatten().stream()
                .map(criterion -> new Criterion(types(criterion.types()), tags(criterion.tags())))
                .toList());
    }

    private static List<String> types(Set<QualifiedName> names) {
        List<String> known = TYPES.get(names);
        if (known != null) {
            return known;
        }
        List<String> types =
                names.stream().map(name -> type(name.name())).sorted().toList();
        if (TYPES.size() < MOST_TYPES) {
            TYPES.put(Set.copyOf(names), types);
        }
        return types;
    }

    static String type(String name) {
        if (name.indexOf(SEPARATOR) >= 0 || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a type cannot be stored under a name with control characters");
        }
        return name;
    }

    static List<String> tags(Collection<Tag> tags) {
        List<String> texts = new ArrayList<>(tags.size());
        for (Tag tag : tags) {
            texts.add(escape(tag.key()).replace("=", "\\e") + '=' + escape(tag.value()));
        }
        texts.sort(null);
        return texts;
    }

    static String joined(List<String> texts) {
        return String.join(String.valueOf(SEPARATOR), texts);
    }

    /** The tags of an event that was stored with them joined, as the database knows them. */
    static Set<String> texts(String joined) {
        return joined.isEmpty() ? Set.of() : Set.copyOf(List.of(joined.split(String.valueOf(SEPARATOR), -1)));
    }

    /** The tags of an event that was stored with them joined. */
    static Set<Tag> tags(String joined) {
        Set<Tag> tags = new HashSet<>();
        for (int start = 0; start < joined.length(); ) {
            int next = joined.indexOf(SEPARATOR, start);
            int end = next < 0 ? joined.length() : next;
            int middle = joined.indexOf('=', start);
            tags.add(new Tag(unescape(joined.substring(start, middle)), unescape(joined.substring(middle + 1, end))));
            start = end + 1;
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
