package org.homeroom.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.homeroom.domain.kernel.Id;

/** An id is its value. */
final class IdSerializer extends StdSerializer<Id> {

    IdSerializer() {
        super(Id.class);
    }

    @Override
    public void serialize(Id id, JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeString(id.value().toString());
    }
}
