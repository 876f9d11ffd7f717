package org.homeroom.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.homeroom.demo.Registration.Kind;

/** The platform takes a school in; it begins by its director's order. */
record OpenTheSchool(Story story, Registration registration, PhoneNumbers numbers) {

    static final ZoneId ZONE = ZoneId.of("Europe/Samara");

    School play(String name, String platformPhone) throws InterruptedException {
        var platform = registration.of("the platform's administrator", platformPhone, Kind.ADULT);
        var administratorPhone = numbers.madeUp();
        var application = Map.of(
                "name",
                name,
                "zone",
                ZONE.getId(),
                "administratorPhone",
                administratorPhone,
                "administratorOrder",
                "12-к");
        // The platform's administrator is appointed a moment after registering.
        var registered = Eventually.ask(
                () -> platform.voice().post("/v1/schools", application),
                reply -> !reply.code().equals("NOT_AUTHORISED"));
        story.expect("The platform's administrator registers " + name, registered, 201);
        var id = registered.must(201).id("school");
        var administrator = registration.of("the school's administrator", administratorPhone, Kind.ADULT);
        var decision =
                Map.of("order", "118-од", "decidedOn", LocalDate.now(ZONE).toString());
        var director = registration.of("the director", numbers.madeUp(), Kind.ADULT);
        var school = new School(id, administrator, director);
        story.expect(
                "The school's administrator cannot activate it",
                administrator.voice().put(school.path("/activation"), decision),
                403,
                "NOT_AUTHORISED");
        var activated = Eventually.ask(
                () -> platform.voice().put(school.path("/activation"), decision),
                reply -> !reply.code().equals("ADMINISTRATOR_MISSING"));
        story.expect("It is activated by its director's order", activated, 204);
        activated.must(204);
        story.expect(
                "The founder's order makes somebody its director",
                platform.voice()
                        .put(school.path("/offices/DIRECTOR/holders/" + director.account()), Map.of("order", "7-к")),
                204);
        var seen = Eventually.ask(
                () -> administrator.voice().seeing(activated.position()).get(school.path("")),
                reply -> reply.status() == 200);
        story.expect(
                "The school's administrator sees it active",
                seen,
                seen.body().path("active").asBoolean());
        return school;
    }
}
