package org.homeroom.application.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.accounts.facts.OperatorId;
import org.homeroom.domain.accounts.facts.PersonName;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.HostId;
import org.homeroom.domain.memberships.facts.OfficerId;

/**
 * An answer to a question, for one who asked.
 *
 * @param as in what capacity: it decides what is told of people
 * @param names of people who are spoken of, as far as they may be told and are still there
 */
public record Findings(
        Question question, Asked asked, Asker as, List<Statement> statements, Map<UUID, PersonName> names) {

    private static final int SHORT = 8;

    /** The people whom these statements speak of. */
    static Set<UUID> people(List<Statement> statements) {
        var all = new LinkedHashSet<UUID>();
        statements.stream()
                .flatMap(one -> one.facts().values().stream())
                .flatMap(one -> one instanceof Collection<?> many ? many.stream() : Stream.of(one))
                .filter(Findings::isPerson)
                .forEach(one -> all.add((UUID) ((Id) one).value()));
        return all;
    }

    static boolean isPerson(Object value) {
        return value instanceof AccountId
                || value instanceof ChildId
                || value instanceof GuardianId
                || value instanceof OfficerId
                || value instanceof HostId
                || value instanceof OperatorId;
    }

    /** What a person is called in this answer: by name where that may be told, else by the end of the id. */
    public String called(UUID person) {
        var name = names.get(person);
        return name == null
                ? brief(person.toString())
                : String.join(
                        " ",
                        Stream.of(name.family(), name.given())
                                .filter(one -> one != null && !one.isBlank())
                                .toList());
    }

    /** Everybody who is spoken of, as called in this answer. */
    public Map<UUID, String> called() {
        var all = new LinkedHashMap<UUID, String>();
        people(statements).forEach(one -> all.put(one, called(one)));
        return all;
    }

    static String brief(String id) {
        return "…" + id.substring(Math.max(0, id.length() - SHORT));
    }

    /** Whether a personal value may be told to the one who asked, if it is still there. */
    boolean tellsPersonal() {
        return as == Asker.ADMINISTRATION;
    }

    /** The data of a statement in plain words, numbers and lists. */
    public Map<String, Object> data(Statement statement) {
        var plain = new LinkedHashMap<String, Object>();
        statement.facts().forEach((name, value) -> {
            if (!(value instanceof Personal<?> personal)) plain.put(name, plain(value));
            else if (tellsPersonal() && personal.value().isPresent())
                plain.put(name, personal.value().get().toString());
        });
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Id id -> id.value().toString();
            case Enum<?> word -> word.name();
            case Instant instant -> instant.toString();
            case Duration duration -> duration.toString();
            case Collection<?> many -> many.stream().map(Findings::plain).toList();
            case Number number -> number;
            case Boolean yes -> yes;
            default -> value.toString();
        };
    }
}
