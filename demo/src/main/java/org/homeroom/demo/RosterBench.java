package org.homeroom.demo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.homeroom.demo.Registration.Kind;

/**
 * How long rosters take, from outside: one school whose package is given, and a made-up district. Prints a JSON object a
 * line.
 */
public final class RosterBench {

    private static final String PLATFORM_PHONE = "+79000009999";
    private static final int FIRST_PHONE = 1000;

    private final PrintStream out;
    private final Service service;
    private final Registration registration;
    private int phones = FIRST_PHONE;

    private RosterBench(PrintStream out, Service service) {
        this.out = out;
        this.service = service;
        this.registration = new Registration(Voice.ofNobody(service.address()), service.log());
    }

    /** @param arguments a roster or nothing, then how many made-up schools of how many people */
    public static void main(String... arguments) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var count = arguments.length;
        var named = count % 2 == 1 ? Path.of(arguments[0]) : null;
        if (count > 3 || (named != null && !Files.isReadable(named))) {
            out.println("Usage: homeroom bench roster [ROSTER] [SCHOOLS PEOPLE]");
            System.exit(2);
        }
        var schools = count < 2 ? 100 : Integer.parseInt(arguments[count - 2]);
        var people = count < 2 ? 600 : Integer.parseInt(arguments[count - 1]);
        try (var service = new Service(property("homeroom.java"), property("homeroom.jar"), PLATFORM_PHONE)) {
            service.start();
            var bench = new RosterBench(out, service);
            var platform = bench.registration.of("the platform's administrator", PLATFORM_PHONE, Kind.ADULT);
            bench.one("warm-up", bench.open(platform), new District(people).school(0));
            if (named != null) bench.one("school", bench.open(platform), RosterFiles.in(named));
            bench.district(platform, schools, people);
        }
    }

    private void one(String name, School school, RosterFiles files) throws IOException, InterruptedException {
        var zip = files.zip();
        var begin = System.nanoTime();
        var proposal = propose(school, zip).must(201);
        var proposed = System.nanoTime();
        var recorded = apply(school, proposal.text("id"));
        var applied = System.nanoTime();
        propose(school, zip).must(200);
        var repeated = System.nanoTime();
        out.printf(
                "{\"bench\":\"roster\",\"case\":\"%s\",\"people\":%d,\"preview_ms\":%d,\"recorded_ms\":%d,\"applied_ms\":%d,\"repeat_ms\":%d}%n",
                name,
                proposal.body().path("added").path("people").asInt(),
                millis(begin, proposed),
                millis(proposed, recorded),
                millis(proposed, applied),
                millis(applied, repeated));
    }

    private void district(Person platform, int schools, int people) throws IOException, InterruptedException {
        var district = new District(people);
        var opened = new School[schools];
        for (var number = 0; number < schools; number++) opened[number] = open(platform);
        var begin = System.nanoTime();
        for (var number = 0; number < schools; number++) {
            apply(
                    opened[number],
                    propose(opened[number], district.school(number).zip())
                            .must(201)
                            .text("id"));
            if ((number + 1) % 10 == 0)
                System.err.printf(
                        "%d of %d schools after %d ms%n", number + 1, schools, millis(begin, System.nanoTime()));
        }
        var applied = System.nanoTime();
        for (var number = 0; number < schools; number++)
            propose(opened[number], district.school(number).zip()).must(200);
        var repeated = System.nanoTime();
        out.printf(
                "{\"bench\":\"roster\",\"case\":\"district\",\"schools\":%d,\"people\":%d,\"applied_ms\":%d,\"repeat_ms\":%d,"
                        + "\"service_mb\":%d}%n",
                schools,
                schools * people,
                millis(begin, applied),
                millis(applied, repeated),
                service.memory().ofService().orElse(-1));
    }

    private School open(Person platform) throws InterruptedException {
        var phone = "+7900000%04d".formatted(++phones);
        var application = Map.of(
                "name",
                "School " + phones,
                "zone",
                OpenTheSchool.ZONE.getId(),
                "administratorPhone",
                phone,
                "administratorOrder",
                "12-к");
        var id = Eventually.ask(() -> platform.voice().post("/v1/schools", application), reply -> reply.status() == 201)
                .must(201)
                .id("school");
        var administrator = registration.of("an administrator", phone, Kind.ADULT);
        var school = new School(id, administrator, administrator);
        var decision = Map.of(
                "order",
                "118-од",
                "decidedOn",
                LocalDate.now(OpenTheSchool.ZONE).toString());
        Eventually.ask(() -> platform.voice().put(school.path("/activation"), decision), reply -> reply.status() == 204)
                .must(204);
        return school;
    }

    private static Reply propose(School school, byte[] zip) {
        return school.administrator().voice().postZip(school.path("/roster-imports"), zip);
    }

    /** Approves, and waits until all of it can be read; when it was on record. */
    private static long apply(School school, String theImport) throws InterruptedException {
        var voice = school.administrator().voice();
        voice.put(school.path("/roster-imports/" + theImport + "/application"), Map.of("endings", false))
                .must(202);
        Eventually.ask(
                        () -> voice.get(school.path("/roster-imports/" + theImport + "/progress")),
                        reply -> reply.body().path("standing").asText().equals("APPLIED"))
                .must(200);
        var recorded = System.nanoTime();
        var seen = Eventually.ask(
                () -> voice.get(school.path("/roster-imports")),
                reply -> StreamSupport.stream(reply.body().path("imports").spliterator(), false)
                        .anyMatch(one -> one.path("id").asText().equals(theImport)
                                && one.path("standing").asText().equals("APPLIED")));
        seen.must(200);
        return recorded;
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    private static Path property(String name) {
        var value = System.getProperty(name);
        if (value == null)
            throw new IllegalArgumentException("Start it as ./homeroom bench roster; %s is not set".formatted(name));
        return Path.of(value);
    }
}
