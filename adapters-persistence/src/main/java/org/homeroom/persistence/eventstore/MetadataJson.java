package org.homeroom.persistence.eventstore;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/** The metadata of an event as JSON: one object, whose values are strings or null. */
public final class MetadataJson {
    private static final JsonFactory JSON = new JsonFactory();

    private MetadataJson() {}

    public static byte[] write(Map<String, String> metadata) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (Map.Entry<String, String> entry : metadata.entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * A map of one's own, to be changed at will.
     *
     * @throws IOException if it is anything else than what {@link #write} makes
     */
    public static Map<String, String> read(byte[] bytes) throws IOException {
        Map<String, String> metadata = new HashMap<>();
        try (JsonParser json = JSON.createParser(bytes)) {
            expect(json, json.nextToken(), JsonToken.START_OBJECT);
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                JsonToken value = json.nextToken();
                if (value != JsonToken.VALUE_NULL) {
                    expect(json, value, JsonToken.VALUE_STRING);
                }
                metadata.put(key, json.getValueAsString());
            }
            expect(json, json.currentToken(), JsonToken.END_OBJECT);
        }
        return metadata;
    }

    private static void expect(JsonParser json, JsonToken found, JsonToken expected) throws IOException {
        if (found != expected) {
            throw new JsonParseException(json, "metadata must be an object of strings");
        }
    }
}
