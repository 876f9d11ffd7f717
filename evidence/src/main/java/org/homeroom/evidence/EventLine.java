package org.homeroom.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An event in an export: a CloudEvent on one line, with all that its leaf is made of. The payload stands there byte by byte
 * as it is stored, since the leaf holds the digest of these bytes; one that is not a JSON object stands in base 64.
 */
public final class EventLine {

    private static final JsonFactory JSON = new JsonFactory();

    private EventLine() {}

    /** With a line feed at the end. */
    public static byte[] write(String origin, Envelope envelope, byte[] payload) {
        var json = new StringBuilder(512 + payload.length);
        json.append("{\"specversion\":\"1.0\"");
        member(json, "id", envelope.id());
        member(json, "source", origin);
        member(json, "type", envelope.type());
        member(json, "time", envelope.time());
        member(json, "position", Long.toString(envelope.position()));
        member(json, "version", envelope.version());
        if (!envelope.tags().isEmpty()) member(json, "tags", envelope.tags());
        if (!envelope.previous().isEmpty()) member(json, "previous", envelope.previous());
        member(json, "metadata", envelope.metadata());
        if (isOneObject(payload)) {
            member(json, "dataschema", schema(envelope.type(), envelope.version()));
            member(json, "datacontenttype", "application/json");
            json.append(",\"data\":").append(new String(payload, StandardCharsets.UTF_8));
        } else {
            member(json, "data_base64", Base64.getEncoder().encodeToString(payload));
        }
        return json.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Where the schema of this type lies in an export. */
    public static String schema(String type, String version) {
        return "schemas/" + type + "." + version + ".json";
    }

    private static void member(StringBuilder json, String name, String value) {
        CanonicalText.append(json.append(",\"").append(name).append("\":"), value);
    }

    private static boolean isOneObject(byte[] payload) {
        if (payload.length == 0 || payload[0] != '{' || payload[payload.length - 1] != '}') return false;
        for (var one : payload) {
            if (one == '\n' || one == '\r') return false;
        }
        var text = new String(payload, StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), payload)) return false;
        try (var parser = JSON.createParser(payload)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException notJson) {
            return false;
        }
    }

    /**
     * Reads the envelope of a line, its digest computed from the payload that stands there.
     *
     * @throws Malformed where the line says anything that its leaf does not prove
     */
    public static Envelope read(byte[] bytes, int from, int length, String origin, Hashing hashing) {
        try (var parser = JSON.createParser(bytes, from, length)) {
            return new Reading(parser, bytes, from, hashing).envelope(origin);
        } catch (IOException e) {
            throw new Malformed("not JSON");
        }
    }

    private static final class Reading {
        private final JsonParser parser;
        private final byte[] bytes;
        private final int from;
        private final Hashing hashing;
        private final Member[] members = Member.values();
        private final @Nullable String[] found = new @Nullable String[members.length];
        private @Nullable String data;

        private enum Member {
            SPECVERSION("specversion"),
            ID("id"),
            SOURCE("source"),
            TYPE("type"),
            TIME("time"),
            POSITION("position"),
            VERSION("version"),
            TAGS("tags"),
            PREVIOUS("previous"),
            METADATA("metadata"),
            DATASCHEMA("dataschema"),
            DATACONTENTTYPE("datacontenttype");

            private final String written;

            Member(String written) {
                this.written = written;
            }
        }

        Reading(JsonParser parser, byte[] bytes, int from, Hashing hashing) {
            this.parser = parser;
            this.bytes = bytes;
            this.from = from;
            this.hashing = hashing;
        }

        Envelope envelope(String origin) throws IOException {
            if (parser.nextToken() != JsonToken.START_OBJECT) throw new Malformed("not an object");
            for (var name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                read(name);
            }
            if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null)
                throw new Malformed("more than one object");
            if (!needed(Member.SPECVERSION).equals("1.0")) throw new Malformed("not a CloudEvent 1.0");
            if (!needed(Member.SOURCE).equals(origin)) throw new Malformed("of another log");
            var type = needed(Member.TYPE);
            var version = needed(Member.VERSION);
            var schema = found[Member.DATASCHEMA.ordinal()];
            if (schema != null && !schema.equals(schema(type, version))) throw new Malformed("names another schema");
            var content = found[Member.DATACONTENTTYPE.ordinal()];
            if (content != null && !content.equals("application/json")) throw new Malformed("names another content");
            if (data == null) throw new Malformed("data is missing");
            return new Envelope(
                    Checkpoint.number(needed(Member.POSITION)),
                    needed(Member.ID),
                    type,
                    version,
                    needed(Member.TIME),
                    orNothing(Member.TAGS),
                    orNothing(Member.PREVIOUS),
                    data,
                    needed(Member.METADATA));
        }

        private void read(String name) throws IOException {
            var value = parser.nextToken();
            if (name.equals("data") || name.equals("data_base64")) {
                if (data != null) throw new Malformed("data twice");
                data = name.equals("data") ? digestOfObject(value) : digestOfText(value);
                return;
            }
            for (var member : members) {
                if (member.written.equals(name)) {
                    if (value != JsonToken.VALUE_STRING) throw new Malformed(name + " is not a text");
                    if (found[member.ordinal()] != null) throw new Malformed(name + " twice");
                    found[member.ordinal()] = parser.getText();
                    return;
                }
            }
            throw new Malformed("says more than its leaf proves: " + name);
        }

        private String digestOfObject(JsonToken value) throws IOException {
            if (value != JsonToken.START_OBJECT) throw new Malformed("data is not an object");
            var start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            var end = (int) parser.currentLocation().getByteOffset();
            return HexFormat.of().formatHex(hashing.plain(bytes, from + start, end - start));
        }

        private String digestOfText(JsonToken value) throws IOException {
            if (value != JsonToken.VALUE_STRING) throw new Malformed("data_base64 is not a text");
            var payload = Base64Text.read(parser.getText());
            return HexFormat.of().formatHex(hashing.plain(payload, 0, payload.length));
        }

        private String needed(Member member) {
            var text = found[member.ordinal()];
            if (text == null) throw new Malformed(member.written + " is missing");
            return text;
        }

        private String orNothing(Member member) {
            var text = found[member.ordinal()];
            return text == null ? "" : text;
        }
    }
}
