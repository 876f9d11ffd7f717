package org.homeroom.application.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.kernel.Tag;
import org.homeroom.domain.memberships.roster.RosterChange;
import org.jspecify.annotations.Nullable;

/**
 * Writes proposed changes of a roster down and reads them back, names and birth dates and all: whoever keeps the bytes
 * seals them. They are kept for weeks and not for ever, and no event is made of them but by the rule.
 */
public final class RosterChangeJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new DomainModule())
            .addModule(new InClear())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .addMixIn(RosterChange.class, Named.class)
            .build();

    private static final TypeReference<List<RosterChange>> CHANGES = new TypeReference<>() {};

    public static byte[] write(List<RosterChange> changes) {
        try {
            return MAPPER.writerFor(CHANGES).writeValueAsBytes(changes);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the changes of a roster", e);
        }
    }

    public static List<RosterChange> read(byte[] json) {
        try {
            return List.copyOf(MAPPER.readValue(json, CHANGES));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the changes of a roster", e);
        }
    }

    /** The names are kept for as long as proposals are. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RosterChange.OpenYear.class, name = "OpenYear"),
        @JsonSubTypes.Type(value = RosterChange.CreateClass.class, name = "CreateClass"),
        @JsonSubTypes.Type(value = RosterChange.ListPerson.class, name = "ListPerson"),
        @JsonSubTypes.Type(value = RosterChange.ListEnrolment.class, name = "ListEnrolment"),
        @JsonSubTypes.Type(value = RosterChange.ListGuardian.class, name = "ListGuardian"),
        @JsonSubTypes.Type(value = RosterChange.LeaveOut.class, name = "LeaveOut"),
        @JsonSubTypes.Type(value = RosterChange.WithdrawPerson.class, name = "WithdrawPerson"),
        @JsonSubTypes.Type(value = RosterChange.EndEnrolment.class, name = "EndEnrolment"),
        @JsonSubTypes.Type(value = RosterChange.EndGuardian.class, name = "EndGuardian")
    })
    private interface Named {}

    /** Personal values as they are, with whose they are. */
    private static final class InClear extends SimpleModule {

        InClear() {
            super("personal-in-clear");
            addSerializer(new Writer());
        }

        @Override
        public void setupModule(SetupContext context) {
            super.setupModule(context);
            context.addDeserializers(new Deserializers.Base() {
                @Override
                public @Nullable JsonDeserializer<?> findBeanDeserializer(
                        JavaType type, DeserializationConfig config, BeanDescription bean) {
                    return type.hasRawClass(Personal.class) ? new Reader(type.containedType(0)) : null;
                }
            });
        }
    }

    private static final class Writer extends StdSerializer<Personal<?>> {

        Writer() {
            super(Personal.class, false);
        }

        @Override
        public void serialize(Personal<?> personal, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            generator.writeStartObject();
            generator.writeStringField("key", personal.subject().key());
            generator.writeStringField("subject", personal.subject().value());
            provider.defaultSerializeField("value", personal.orNull(), generator);
            generator.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Personal<?>> {

        private final JavaType valueType;

        Reader(JavaType valueType) {
            super(Personal.class);
            this.valueType = valueType;
        }

        @Override
        public Personal<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            JsonNode node = parser.readValueAsTree();
            var subject =
                    new Tag(node.path("key").asText(), node.path("subject").asText());
            var value = node.path("value");
            return value.isNull() || value.isMissingNode()
                    ? new Personal.Erased<>(subject)
                    : new Personal.Known<Object>(subject, MAPPER.convertValue(value, valueType));
        }
    }

    private RosterChangeJson() {}
}
