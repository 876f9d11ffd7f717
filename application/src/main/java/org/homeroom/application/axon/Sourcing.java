package org.homeroom.application.axon;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.homeroom.application.Catalogue;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Event;

/** A boundary in Axon's words. Slices with the same tags become one criterion. */
final class Sourcing {

    private static final ClassValue<QualifiedName> NAMES = new ClassValue<>() {
        @Override
        protected QualifiedName computeValue(Class<?> event) {
            return new QualifiedName(Catalogue.nameOf(event));
        }
    };

    static SourcingCondition of(Boundary boundary) {
        var typesByTags = boundary.slices().stream()
                .collect(Collectors.groupingBy(
                        Boundary.Slice::tags,
                        Collectors.mapping(slice -> nameOf(slice.type()), Collectors.toUnmodifiableSet())));
        return SourcingCondition.conditionFor(EventCriteria.either(
                typesByTags.entrySet().stream().map(Sourcing::criterion).toList()));
    }

    private static EventCriteria criterion(
            Map.Entry<Set<org.homeroom.domain.kernel.Tag>, Set<QualifiedName>> typesByTags) {
        return EventCriteria.havingTags(tags(typesByTags.getKey())).andBeingOneOfTypes(typesByTags.getValue());
    }

    static Set<Tag> tags(Set<org.homeroom.domain.kernel.Tag> tags) {
        return tags.stream().map(tag -> new Tag(tag.key(), tag.value())).collect(toUnmodifiableSet());
    }

    static QualifiedName nameOf(Class<? extends Event> event) {
        return NAMES.get(event);
    }

    static List<QualifiedName> namesOfEvents() {
        return Catalogue.events().map(Sourcing::nameOf).toList();
    }

    private Sourcing() {}
}
