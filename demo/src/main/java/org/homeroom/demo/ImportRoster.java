package org.homeroom.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Hands a roster in to a running service, says what it would change, and applies it where that is asked for. The exit
 * code is 0 where it is applied, proposed or nothing new, 1 where the service says no, 2 where the command is wrong.
 *
 * <p>The token of an administrator of the school is in the environment, as HOMEROOM_TOKEN: an argument could be read by
 * every user of the machine.
 */
public final class ImportRoster {

    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final List<String> KINDS = List.of("years", "classes", "people", "enrolments", "guardians");

    private final PrintStream out;
    private final Voice voice;
    private final String imports;

    private ImportRoster(PrintStream out, Voice voice, String school) {
        this.out = out;
        this.voice = voice;
        this.imports = "/v1/schools/" + school + "/roster-imports";
    }

    /** @param arguments the service's address, the school's id, a folder or zip, and perhaps {@code apply} */
    public static void main(String... arguments) throws IOException, InterruptedException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        var token = System.getenv("HOMEROOM_TOKEN");
        var apply = arguments.length == 4 && arguments[3].equals("apply");
        if (token == null || !(arguments.length == 3 || apply) || !Files.isReadable(Path.of(arguments[2]))) {
            out.println("Usage: HOMEROOM_TOKEN=… homeroom import SERVICE SCHOOL ROSTER [apply]");
            System.exit(2);
        }
        var voice = Voice.ofNobody(URI.create(arguments[0])).with(token);
        var files = RosterFiles.in(Path.of(arguments[2]));
        System.exit(new ImportRoster(out, voice, arguments[1]).run(files, apply) ? 0 : 1);
    }

    private boolean run(RosterFiles files, boolean apply) throws IOException, InterruptedException {
        var proposal = voice.postZip(imports, files.zip());
        if (proposal.status() == 200) {
            out.println("Nothing is new.");
            return true;
        }
        if (proposal.status() != 201) return refused(proposal);
        for (var what : List.of("added", "changed", "ended"))
            tell(what, proposal.body().path(what));
        var theImport = proposal.text("id");
        if (!apply) {
            out.println("Proposed as " + theImport + ". Nothing has changed yet.");
            return true;
        }
        var approved = voice.put(imports + "/" + theImport + "/application", Map.of("endings", false));
        return approved.status() == 202 ? follow(theImport) : refused(approved);
    }

    private void tell(String what, JsonNode counts) {
        for (var kind : KINDS)
            if (counts.path(kind).asInt() > 0)
                out.printf("%s %s: %d%n", kind, what, counts.path(kind).asInt());
    }

    private boolean follow(String theImport) throws InterruptedException {
        for (var last = -1; ; Thread.sleep(PAUSE)) {
            var progress = voice.get(imports + "/" + theImport + "/progress");
            if (progress.status() != 200) return refused(progress);
            var done = progress.body().path("done").asInt();
            if (done != last)
                out.printf("%d of %d parts%n", done, progress.body().path("of").asInt());
            last = done;
            switch (progress.body().path("standing").asText()) {
                case "APPLIED" -> {
                    out.println("Applied. What is missing in the files has not ended.");
                    return true;
                }
                case "HALTED" -> {
                    out.println("Halted: " + progress.body());
                    return false;
                }
                default -> {}
            }
        }
    }

    private boolean refused(Reply reply) {
        var problems = reply.body().path("problems");
        if (problems.isEmpty()) out.println(reply);
        for (var one : problems)
            out.printf(
                    "%s, row %s, column %s: %s%n",
                    text(one, "file"), text(one, "row"), text(one, "column"), text(one, "expected"));
        return false;
    }

    private static String text(JsonNode problem, String field) {
        return problem.path(field).asText("-");
    }
}
