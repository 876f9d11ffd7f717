package org.homeroom.demo;

import java.util.Map;
import java.util.UUID;

/** Registers people by phone and code. */
record Registration(Voice nobody, ServiceLog log) {

    enum Kind {
        ADULT,
        CHILD
    }

    Person of(String name, String phone, Kind kind) {
        var session = confirmed(phone, kind).must(201);
        return new Person(name, phone, session.id("account"), nobody.with(session.text("accessToken")));
    }

    /** The answer to who has named the right code: only then it is told whether the number is free. */
    Reply confirmed(String phone, Kind kind) {
        return confirm(start(phone, kind), phone);
    }

    /** The attempt, to which a code has been sent. */
    UUID start(String phone, Kind kind) {
        return nobody.post("/v1/registrations", Map.of("phone", phone, "kind", kind))
                .must(202)
                .id("attempt");
    }

    Reply confirm(UUID attempt, String phone) {
        return nobody.post(
                "/v1/registrations/" + attempt + "/confirmation", Map.of("phone", phone, "code", log.code(attempt)));
    }
}
