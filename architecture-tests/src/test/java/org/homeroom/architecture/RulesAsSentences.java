package org.homeroom.architecture;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.homeroom.application.Catalogue;

/** Every rule as sentences: the names of its tests, read from their sources. */
final class RulesAsSentences {

    private static final Path TESTS = Sources.ROOT.resolve("domain/src/test/java");

    private static final String DOMAIN = "org.homeroom.domain.";

    private static final Pattern LINE = Pattern.compile("^\\s*@Tag\\(\"(?<tag>[^\"]+)\"\\)"
            + "|^\\s*@(?<test>Test|ParameterizedTest|RepeatedTest|TestFactory|Property)\\b"
            + "|^\\s*(?:\\w+ )*void (?<method>\\w+)\\("
            + "|^\\s*(?:\\w+ )*class (?<type>\\w+)");

    private static final Pattern JAVADOC = Pattern.compile(
            "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*public (?:final )?(?:record|class|interface)\\b", Pattern.DOTALL);

    /** One test: what it says and which rows of the specification it shows. */
    private record Sentence(String words, List<String> tags) {

        String markdown() {
            return "- " + words + "."
                    + (tags.isEmpty()
                            ? ""
                            : tags.stream().map(tag -> "`" + tag + "`").collect(joining(" ", " ", "")));
        }
    }

    static String markdown() {
        var text = new StringBuilder("""
                # The rules, as sentences

                Every sentence is the name of a test that holds. The words in code style are rows of the specification \
                and JUnit tags: `mvn -pl domain test -Dgroups=ACC-03` runs what shows that row.

                What each rule reads and writes: [map.md](map.md).
                """);
        var contexts = new TreeMap<String, TreeSet<String>>();
        subjects()
                .forEach(subject -> contexts.computeIfAbsent(contextOf(subject), c -> new TreeSet<>())
                        .add(subject));
        contexts.forEach((context, subjects) -> {
            text.append("\n## ").append(context).append('\n');
            subjects.forEach(subject -> text.append(section(subject)));
        });
        return text.toString();
    }

    /** Every rule, and everything else that has a test. */
    private static List<String> subjects() {
        var subjects = new ArrayList<>(Catalogue.commands().map(Class::getName).toList());
        try (var files = Files.walk(TESTS)) {
            files.map(TESTS::relativize)
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith("Test.java"))
                    .map(file -> file.substring(0, file.length() - "Test.java".length())
                            .replace('/', '.'))
                    .forEach(subjects::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return subjects;
    }

    private static String contextOf(String subject) {
        return subject.startsWith(DOMAIN)
                ? subject.substring(DOMAIN.length(), subject.lastIndexOf('.'))
                : subject.substring(0, subject.lastIndexOf('.'));
    }

    private static String section(String subject) {
        var name = subject.substring(subject.lastIndexOf('.') + 1);
        var heading = Sources.exists(subject) ? "[" + name + "](" + Sources.pathFromDocs(subject) + ")" : name;
        var about = about(subject);
        var sentences = sentences(subject);
        return "\n### " + heading + "\n" + (about.isEmpty() ? "" : "\n" + about + "\n") + "\n"
                + (sentences.isEmpty()
                        ? "No test yet."
                        : sentences.stream().map(Sentence::markdown).collect(joining("\n")))
                + "\n";
    }

    /** What the rule says about itself. */
    private static String about(String subject) {
        if (!Sources.exists(subject)) return "";
        var found = JAVADOC.matcher(Sources.read(Sources.fileOf(subject)));
        if (!found.find()) return "";
        return found.group(1)
                .replaceAll("(?m)^\\s*\\* ?", "")
                .replaceAll("(?s)\n@param.*", "")
                .replaceAll("\\{@\\w+ ([^}]*)}", "`$1`")
                .replaceAll("</?p>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static List<Sentence> sentences(String subject) {
        var file = TESTS.resolve(subject.replace('.', '/') + "Test.java");
        var found = new ArrayList<Sentence>();
        if (!Files.exists(file)) return found;
        var ofTheClass = new TreeSet<String>();
        var tags = new TreeSet<String>();
        var isTest = false;
        for (var line : Sources.read(file).lines().toList()) {
            var match = LINE.matcher(line);
            if (!match.find()) continue;
            if (match.group("tag") != null) tags.add(match.group("tag"));
            if (match.group("test") != null) isTest = true;
            if (match.group("type") != null) {
                ofTheClass.addAll(tags);
                tags.clear();
            }
            if (match.group("method") != null) {
                tags.addAll(ofTheClass);
                if (isTest) found.add(new Sentence(words(match.group("method")), List.copyOf(tags)));
                tags.clear();
                isTest = false;
            }
        }
        return found;
    }

    private static String words(String method) {
        var words = method.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private RulesAsSentences() {}
}
