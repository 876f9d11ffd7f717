package org.homeroom.domain.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the tags of an event from the types of its components. */
final class Tagging {

    private static final ClassValue<List<Method>> IDS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> event) {
            return Stream.of(event.getRecordComponents())
                    .filter(component -> Id.class.isAssignableFrom(component.getType()))
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    static Set<Tag> tagsOf(Event event) {
        var tags = new LinkedHashSet<Tag>();
        for (var accessor : IDS.get(event.getClass())) {
            if (read(accessor, event) instanceof Id id) {
                tags.add(id.tag());
            }
        }
        return tags;
    }

    private static Object read(Method accessor, Event event) {
        try {
            return accessor.invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }

    private Tagging() {}
}
