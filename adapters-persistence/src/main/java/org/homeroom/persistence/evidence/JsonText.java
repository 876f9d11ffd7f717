package org.homeroom.persistence.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Looks into the JSON of an event without knowing its type. */
final class JsonText {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonText() {}

    static String of(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    /** The text or number of that name at the top; empty where there is none. */
    static String of(byte[] json, String name) {
        try (var parser = JSON.createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) return "";
            for (var field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                var value = parser.nextToken();
                if (field.equals(name) && value.isScalarValue()) return parser.getText();
                parser.skipChildren();
            }
            return "";
        } catch (IOException e) {
            return "";
        }
    }
}
