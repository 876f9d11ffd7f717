package org.homeroom.application.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.homeroom.application.json.EventJson.PersonalPart;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Tag;

/** How a personal value is taken out of an event and put back. */
final class PersonalJson {

    /** In bytes, before the JSON of the value. */
    static final int SALT_LENGTH = 16;

    private static final String SUBJECT = "subject";
    private static final String DIGEST = "digest";
    private static final String OF_NOTHING = "erased";

    static final class Writer extends StdSerializer<Personal<?>> {

        Writer() {
            super(Personal.class, false);
        }

        @Override
        public void serialize(Personal<?> personal, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            var subject = personal.subject().key() + ":" + personal.subject().value();
            var part = generator.getOutputContext().getCurrentName();
            var digest = OF_NOTHING;
            if (personal instanceof Personal.Known<?>(var tag, var value)) {
                var salted = salted(provider, ((ObjectMapper) generator.getCodec()).writeValueAsBytes(value));
                parts(provider).add(new PersonalPart(part, subject, salted));
                digest = digest(salted);
            }
            generator.writeStartObject();
            generator.writeStringField(SUBJECT, subject);
            generator.writeStringField(DIGEST, digest);
            generator.writeEndObject();
        }

        @SuppressWarnings("unchecked")
        private static byte[] salted(SerializerProvider provider, byte[] json) {
            var salt = ((Supplier<byte[]>) provider.getAttribute(EventJson.SALT)).get();
            var salted = new byte[SALT_LENGTH + json.length];
            System.arraycopy(salt, 0, salted, 0, SALT_LENGTH);
            System.arraycopy(json, 0, salted, SALT_LENGTH, json.length);
            return salted;
        }

        @SuppressWarnings("unchecked")
        private static List<PersonalPart> parts(SerializerProvider provider) {
            return (List<PersonalPart>) provider.getAttribute(EventJson.PARTS);
        }

        private static String digest(byte[] salted) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(salted));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has SHA-256", e);
            }
        }
    }

    static final class Reader extends StdDeserializer<Personal<?>> {

        private final JavaType valueType;

        Reader(JavaType valueType) {
            super(Personal.class);
            this.valueType = valueType;
        }

        @Override
        public Personal<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var part = parser.currentName() == null
                    ? parser.getParsingContext().getParent().getCurrentName()
                    : parser.currentName();
            JsonNode node = parser.readValueAsTree();
            var subject = node.path(SUBJECT).asText().split(":", 2);
            if (subject.length != 2) return context.reportInputMismatch(this, "a personal value names its subject");
            var tag = new Tag(subject[0], subject[1]);
            var salted = parts(context).get(part);
            if (salted == null) return new Personal.Erased<>(tag);
            var mapper = (ObjectMapper) parser.getCodec().getFactory().getCodec();
            return new Personal.Known<Object>(
                    tag, mapper.readValue(salted, SALT_LENGTH, salted.length - SALT_LENGTH, valueType));
        }

        @SuppressWarnings("unchecked")
        private static Map<String, byte[]> parts(DeserializationContext context) {
            return (Map<String, byte[]>) context.getAttribute(EventJson.PARTS);
        }
    }

    private PersonalJson() {}
}
