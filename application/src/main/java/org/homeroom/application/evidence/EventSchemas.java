package org.homeroom.application.evidence;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.homeroom.application.Catalogue;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Personal;

/** What the payload of an event looks like, for those who read an export without us. JSON Schema 2020-12. */
public final class EventSchemas {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private EventSchemas() {}

    /** As a text with a line feed at the end. */
    public static String of(Class<? extends Event> event) {
        var schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", Catalogue.nameOf(event));
        schema.put("type", "object");
        var properties = schema.putObject("properties");
        for (var component : event.getRecordComponents()) {
            properties.set(component.getName(), property(component));
        }
        return schema.toPrettyString() + "\n";
    }

    private static ObjectNode property(RecordComponent component) {
        var type = component.getType();
        var property = JSON.objectNode();
        if (Personal.class.isAssignableFrom(type)) {
            property.put("type", "object");
            property.put("description", "A personal value: whose it is, and its salted digest. The value is not here.");
        } else if (Id.class.isAssignableFrom(type) || type == String.class || type == UUID.class) {
            property.put("type", "string");
        } else if (type.isEnum()) {
            property.put("type", "string");
            var values = property.putArray("enum");
            for (var value : type.getEnumConstants()) {
                values.add(value.toString());
            }
        } else if (Temporal.class.isAssignableFrom(type)) {
            property.put("type", "string");
            property.put("format", type == Instant.class ? "date-time" : "date");
        } else if (type == boolean.class || type == Boolean.class) {
            property.put("type", "boolean");
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            property.put("type", "number");
        } else if (Collection.class.isAssignableFrom(type)) {
            property.put("type", "array");
        } else if (Map.class.isAssignableFrom(type)) {
            property.put("type", "object");
        }
        return property;
    }
}
