package org.homeroom.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The school's own records become classes and people, once; broken records change nothing. */
record TakeTheRosterOver(Story story, School school) {

    /** How long it took until everything could be seen. */
    Duration play(RosterFiles files) throws IOException, InterruptedException {
        var zip = files.zip();
        var proposal = propose(zip);
        story.expect("A proposal says what is new: " + counts(proposal), proposal, proposal.status() == 201);
        var theImport = proposal.must(201).text("id");
        story.expect("Nothing has changed yet", classes(), classes().body().isEmpty());
        var begin = System.nanoTime();
        story.expect("An administrator approves it", approve(theImport), 202);
        var seen = Eventually.ask(this::imports, reply -> isApplied(reply, theImport));
        var classes = classes();
        var taken = Duration.ofNanos(System.nanoTime() - begin);
        story.expect("It is applied, part by part, and can be seen", seen, isApplied(seen, theImport));
        var again = propose(zip);
        story.expect("Proposed a second time nothing is new", again, again.status() == 200 && isNothing(again));
        refuseBroken(new BrokenRoster(files));
        story.expect(
                "The classes are as they were (%d)".formatted(classes.body().size()),
                classes,
                classes.body().equals(classes().body()));
        return taken;
    }

    private void refuseBroken(BrokenRoster broken) throws IOException {
        var proposal = propose(broken.zip());
        story.expect("A roster with two mistakes is refused", proposal, 422, "ROSTER_UNREADABLE");
        for (var mistake : broken.mistakes())
            story.expect(
                    "It says where: " + mistake,
                    proposal,
                    StreamSupport.stream(proposal.body().path("problems").spliterator(), false)
                            .anyMatch(mistake::isSaidBy));
    }

    private Reply propose(byte[] zip) {
        return school.administrator().voice().postZip(school.path("/roster-imports"), zip);
    }

    private Reply approve(String theImport) {
        return school.administrator()
                .voice()
                .put(school.path("/roster-imports/" + theImport + "/application"), Map.of("endings", false));
    }

    private Reply imports() {
        return school.administrator().voice().get(school.path("/roster-imports"));
    }

    private static boolean isApplied(Reply imports, String theImport) {
        return StreamSupport.stream(imports.body().path("imports").spliterator(), false)
                .anyMatch(one -> one.path("id").asText().equals(theImport)
                        && one.path("standing").asText().equals("APPLIED"));
    }

    private Reply classes() {
        return school.administrator().voice().get(school.path("/classes")).must(200);
    }

    private static boolean isNothing(Reply reply) {
        return StreamSupport.stream(reply.body().path("added").spliterator(), false)
                .allMatch(count -> count.asLong() == 0);
    }

    private static String counts(Reply reply) {
        var added = reply.body().path("added");
        return "%s classes, %s people, %s places in classes, %s guardians"
                .formatted(
                        text(added, "classes"),
                        text(added, "people"),
                        text(added, "enrolments"),
                        text(added, "guardians"));
    }

    private static String text(JsonNode counts, String field) {
        return counts.path(field).asText("?");
    }
}
