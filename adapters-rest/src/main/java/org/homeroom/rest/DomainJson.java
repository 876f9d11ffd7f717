package org.homeroom.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import org.homeroom.domain.kernel.Id;

/** How bodies are read and written: strict in what is taken, ids as plain strings, what is null left out. */
@Singleton
class DomainJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        var ids = new SimpleModule("ids").addSerializer(Id.class, new IdSerializer());
        mapper.registerModule(ids)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .setSerializationInclusion(JsonInclude.Include.NON_NULL);
    }
}
