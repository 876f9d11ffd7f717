package org.homeroom.application.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.util.UUID;
import java.util.function.Function;
import org.homeroom.domain.kernel.Digest;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Personal;
import org.jspecify.annotations.Nullable;

/** Teaches Jackson the kernel's words, so that the domain needs no annotation. */
final class DomainModule extends SimpleModule {

    DomainModule() {
        super("homeroom", Version.unknownVersion());
        addSerializer(new PlainText<>(Id.class, id -> id.value().toString()));
        addSerializer(new PlainText<>(Digest.class, Digest::value));
        addSerializer(new PersonalJson.Writer());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Deserializers.Base() {
            @Override
            public @Nullable JsonDeserializer<?> findBeanDeserializer(
                    JavaType type, DeserializationConfig config, BeanDescription bean) {
                if (type.isTypeOrSubTypeOf(Id.class) || type.hasRawClass(Digest.class))
                    return new FromPlainText(type.getRawClass());
                if (type.hasRawClass(Personal.class)) return new PersonalJson.Reader(type.containedType(0));
                return null;
            }
        });
    }

    private static final class PlainText<T> extends StdSerializer<T> {

        private final transient Function<T, String> text;

        PlainText(Class<T> type, Function<T, String> text) {
            super(type);
            this.text = text;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeString(text.apply(value));
        }
    }

    private static final class FromPlainText extends StdDeserializer<Object> {

        private final transient Constructor<?> constructor;

        FromPlainText(Class<?> type) {
            super(type);
            this.constructor = type.getDeclaredConstructors()[0];
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getValueAsString();
            try {
                return constructor.newInstance(
                        constructor.getParameterTypes()[0] == UUID.class ? UUID.fromString(text) : text);
            } catch (ReflectiveOperationException | IllegalArgumentException e) {
                throw context.weirdStringException("", handledType(), "not an id of this kind");
            }
        }
    }
}
