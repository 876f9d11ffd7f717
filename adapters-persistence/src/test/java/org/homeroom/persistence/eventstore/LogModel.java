package org.homeroom.persistence.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** A log so simple that it is right: a list that is searched from end to end. */
final class LogModel {
    private final List<Entry> log = new ArrayList<>();

    record Entry(String id, String type, Set<String> tags) {
        static List<Entry> random(Random random, String prefix) {
            return IntStream.rangeClosed(1, random.nextInt(1, 4))
                    .mapToObj(i -> new Entry(prefix + "-" + i, anyType(random), anyTags(random, 4)))
                    .toList();
        }

        TaggedEventMessage<EventMessage> event() {
            return Engines.event(id, type, Map.of(), tags.toArray(String[]::new));
        }
    }

    /** Events with all of the tags and one of the types; an empty set stands for any. */
    record Part(Set<String> types, Set<String> tags) {
        boolean matches(Entry entry) {
            return entry.tags().containsAll(tags) && (types.isEmpty() || types.contains(entry.type()));
        }

        EventCriteria criteria() {
            Tag[] pairs = tags.stream()
                    .map(tag -> Tag.of(tag.substring(0, 1), tag.substring(2)))
                    .toArray(Tag[]::new);
            QualifiedName[] names = types.stream().map(QualifiedName::new).toArray(QualifiedName[]::new);
            var tagged = pairs.length == 0 ? EventCriteria.havingAnyTag() : EventCriteria.havingTags(pairs);
            return names.length == 0 ? tagged : tagged.andBeingOneOfTypes(names);
        }
    }

    record Boundary(List<Part> parts) {
        static Boundary random(Random random) {
            return new Boundary(IntStream.range(0, random.nextInt(1, 4))
                    .mapToObj(i -> {
                        Set<String> types = new TreeSet<>();
                        for (int n = random.nextInt(3); n > 0; n--) {
                            types.add(anyType(random));
                        }
                        // a criterion without tags and types is rare, since nothing is left to tell apart then
                        return new Part(types, anyTags(random, types.isEmpty() && random.nextInt(10) > 0 ? 3 : 2));
                    })
                    .toList());
        }

        boolean matches(Entry entry) {
            return parts.stream().anyMatch(part -> part.matches(entry));
        }

        EventCriteria criteria() {
            return EventCriteria.either(parts.stream().map(Part::criteria).toList());
        }
    }

    void add(List<Entry> entries) {
        log.addAll(entries);
    }

    int size() {
        return log.size();
    }

    boolean conflicts(Boundary boundary, int after) {
        return log.stream().skip(after).anyMatch(boundary::matches);
    }

    List<String> idsMatching(Boundary boundary) {
        return log.stream().filter(boundary::matches).map(Entry::id).toList();
    }

    private static String anyType(Random random) {
        return "Type" + random.nextInt(4);
    }

    private static Set<String> anyTags(Random random, int below) {
        Set<String> tags = new TreeSet<>();
        for (int n = random.nextInt(below); n > 0; n--) {
            tags.add((char) ('a' + random.nextInt(3)) + ":" + random.nextInt(6));
        }
        return tags;
    }
}
