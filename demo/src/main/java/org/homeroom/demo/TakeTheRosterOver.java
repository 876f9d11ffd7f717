package org.homeroom.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.StreamSupport;

/** The school's own records become classes and people, once; broken records change nothing. */
record TakeTheRosterOver(Story story, School school) {

    /** How long it took until everything could be seen. */
    Duration play(RosterFiles files) throws IOException, InterruptedException {
        var zip = files.zip();
        var preview = preview(zip);
        story.expect("A preview says what is new: " + counts(preview), preview, preview.status() == 200);
        var digest = preview.must(200).text("digest");
        var begin = System.nanoTime();
        var imported = take(zip, digest);
        story.expect("The roster is taken over: " + counts(imported), imported, 201);
        var classes = classes(imported.must(201).position());
        var again = Eventually.ask(() -> preview(zip), reply -> reply.status() == 200 && isNothing(reply));
        var taken = Duration.ofNanos(System.nanoTime() - begin);
        story.expect("From now on the preview says nothing new", again, isNothing(again));
        story.expect(
                "What it announced is what came of it",
                imported,
                preview.body().path("changes").equals(imported.body().path("changes")));
        var twice = take(zip, digest);
        story.expect("Taken over a second time it changes nothing", twice, twice.status() == 201 && isNothing(twice));
        refuseBroken(new BrokenRoster(files), digest);
        story.expect(
                "The classes are as they were (%d)".formatted(classes.body().size()),
                classes,
                classes.body().equals(classes(0).body()));
        return taken;
    }

    private void refuseBroken(BrokenRoster broken, String digest) throws IOException {
        var zip = broken.zip();
        var preview = preview(zip);
        story.expect("A roster with two mistakes is refused", preview, 422, "ROSTER_UNREADABLE");
        for (var mistake : broken.mistakes())
            story.expect(
                    "It says where: " + mistake,
                    preview,
                    StreamSupport.stream(preview.body().path("problems").spliterator(), false)
                            .anyMatch(mistake::isSaidBy));
        story.expect("It cannot be taken over either", take(zip, digest), 422, "ROSTER_UNREADABLE");
    }

    private Reply preview(byte[] zip) {
        return school.administrator().voice().postZip(school.path("/roster-previews"), zip);
    }

    private Reply take(byte[] zip, String digest) {
        return school.administrator().voice().postZip(school.path("/roster-imports?digest=" + digest), zip);
    }

    private Reply classes(long position) throws InterruptedException {
        return Eventually.ask(
                        () -> school.administrator().voice().seeing(position).get(school.path("/classes")),
                        reply -> reply.status() != 503)
                .must(200);
    }

    private static boolean isNothing(Reply reply) {
        return StreamSupport.stream(reply.body().path("changes").spliterator(), false)
                .allMatch(count -> count.asLong() == 0);
    }

    private static String counts(Reply reply) {
        var changes = reply.body().path("changes");
        return "%s classes, %s people, %s places in classes, %s guardians"
                .formatted(
                        text(changes, "classes"),
                        text(changes, "people"),
                        text(changes, "enrolments"),
                        text(changes, "guardians"));
    }

    private static String text(JsonNode changes, String field) {
        return changes.path(field).asText("?");
    }
}
