package org.homeroom.architecture;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.homeroom.application.Catalogue;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Event;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.kernel.Tag;

/** The map: what every rule reads, about whom, and what it may write. */
final class MapOfRules {

    private static final JavaClasses DOMAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.homeroom.domain");

    static String markdown() {
        var text = new StringBuilder("""
                # Map of the rules

                What every rule reads and about whom: exactly this must not change while it decides. Made from \
                `model().boundary()` of every command, so it cannot differ from the code. What a rule may write is read \
                from the events that it and its helpers construct.

                `account (author)` means: events that carry the account which the command calls `author`. Several ids \
                joined by + mean: events that carry all of them.

                The sentences behind each rule: [rules.md](rules.md).
                """);
        byContext().forEach((context, commands) -> {
            text.append("\n## ")
                    .append(context)
                    .append("\n\n| rule | reads, about whom | may write |\n|---|---|---|\n");
            commands.forEach(command -> text.append(row(command)));
        });
        text.append(
                "\n## Reactions\n\nOnce an event is stored, a reaction asks for a command, which decides anew.\n\n");
        text.append("| when | then | reaction |\n|---|---|---|\n");
        Catalogue.reactions().forEach(reaction -> text.append(row(reaction)));
        return text.toString();
    }

    private static Map<String, List<Class<?>>> byContext() {
        var contexts = new TreeMap<String, List<Class<?>>>();
        Catalogue.commands()
                .forEach(command -> contexts.computeIfAbsent(Catalogue.contextOf(command), c -> new ArrayList<>())
                        .add(command));
        return contexts;
    }

    private static String row(Class<?> command) {
        var writes = writes(command);
        return "| %s | %s | %s |\n"
                .formatted(
                        Sources.linkTo(command),
                        reads(command),
                        writes.isEmpty() ? "nothing" : String.join(", ", writes));
    }

    private static String row(Reaction<?> reaction) {
        return "| %s | %s | %s |\n"
                .formatted(
                        reaction.when().getSimpleName(),
                        Sources.linkTo(then(reaction)),
                        Sources.linkTo(reaction.getClass()));
    }

    private static <E extends Event> Class<?> then(Reaction<E> reaction) {
        var event = reaction.when().cast(Sample.of(reaction.when()).made());
        return reaction.then(event).getClass();
    }

    private static String reads(Class<?> type) {
        var sample = Sample.of(type);
        var aboutWhom = new LinkedHashMap<Set<Tag>, List<String>>();
        var model = ((Command<?>) sample.made()).model();
        for (Boundary.Slice slice : model.boundary().slices()) {
            aboutWhom
                    .computeIfAbsent(slice.tags(), tags -> new ArrayList<>())
                    .add(slice.type().getSimpleName());
        }
        return aboutWhom.entrySet().stream()
                .map(entry ->
                        "**%s**: %s".formatted(words(entry.getKey(), sample), String.join(", ", entry.getValue())))
                .collect(joining("<br>", "", model.readsOn() ? "<br>*and what follows from it*" : ""));
    }

    private static String words(Set<Tag> tags, Sample sample) {
        return tags.stream()
                .map(tag -> word(tag.key(), sample.originOf(tag.value())))
                .sorted()
                .collect(joining(" + "));
    }

    private static String word(String kind, String origin) {
        return origin.equals(kind) || origin.equalsIgnoreCase("the" + kind) ? kind : kind + " (" + origin + ")";
    }

    /** Follows the classes of the rule's own package that it uses, but no other rule. */
    private static Set<String> writes(Class<?> command) {
        var events = new TreeSet<String>();
        var seen = new HashSet<JavaClass>();
        var open = new ArrayDeque<>(List.of(DOMAIN.get(command)));
        while (!open.isEmpty()) {
            var one = open.pop();
            if (!seen.add(one)) continue;
            constructedBy(one)
                    .filter(made -> made.isAssignableTo(Event.class))
                    .map(JavaClass::getSimpleName)
                    .forEach(events::add);
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass())
                    .filter(other -> other.getPackageName().equals(command.getPackageName()))
                    .filter(other -> !other.isAssignableTo(Command.class) && !other.isAssignableTo(Reaction.class))
                    .forEach(open::push);
        }
        return events;
    }

    private static Stream<JavaClass> constructedBy(JavaClass one) {
        return Stream.concat(
                one.getConstructorCallsFromSelf().stream().map(call -> call.getTargetOwner()),
                one.getConstructorReferencesFromSelf().stream().map(call -> call.getTargetOwner()));
    }

    private MapOfRules() {}
}
