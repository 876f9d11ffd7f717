package org.homeroom.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.homeroom.demo.HomeClass.Guardian;
import org.homeroom.demo.HomeClass.Pupil;
import org.homeroom.demo.Registration.Kind;
import org.jspecify.annotations.Nullable;

/** The people of a class sign up and become those whom the roster knows. */
record GatherTheClass(
        Story story, Registration registration, PhoneNumbers numbers, Roster roster, School school, LocalDate today) {

    /** Everybody: the homeroom teacher, the pupils and their guardians. */
    HomeClass play(Roster.HomeClass chosen) throws InterruptedException {
        var id = classId(chosen);
        var invitations = invitations(id);
        var teacher = signUp(chosen.teacher(), Kind.ADULT);
        story.expect(
                chosen.teacher().given() + " becomes the homeroom teacher of " + chosen.title(),
                bind(teacher, code(invitations, chosen.teacher())),
                200);
        var adults = guardians(chosen);
        var pupils = InParallel.each(chosen.pupils(), pupil -> pupil(pupil, invitations, adults));
        story.tell("%d pupils and %d guardians have signed up".formatted(pupils.size(), adults.size()));
        var joined = new HomeClass(school, id, chosen.title(), teacher, pupils);
        story.expect("A code can be used by one account only", reuse(joined, invitations), 410, "INVITATION_EXHAUSTED");
        showRoster(joined);
        return joined;
    }

    /** One pupil only, of another class. */
    HomeClass playForOne(Roster.HomeClass other) throws InterruptedException {
        var id = classId(other);
        var listed = other.pupils().stream()
                .filter(pupil -> pupil.isOfAge(today))
                .findFirst()
                .orElseGet(() -> other.pupils().getFirst());
        var one = pupil(listed, invitations(id), Map.of());
        return new HomeClass(school, id, other.title(), one.person(), List.of(one));
    }

    private UUID classId(Roster.HomeClass wanted) {
        var classes =
                school.administrator().voice().get(school.path("/classes")).must(200);
        return stream(classes.body())
                .filter(one -> one.path("kind").asText().equals("HOMEROOM")
                        && one.path("title").asText().equals(wanted.title()))
                .map(one -> UUID.fromString(one.path("id").asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no class " + wanted.title()));
    }

    private List<JsonNode> invitations(UUID theClass) {
        var reply = school.administrator()
                .voice()
                .post(school.path("/classes/" + theClass + "/invitations"))
                .must(201);
        return stream(reply.body()).toList();
    }

    private String code(List<JsonNode> invitations, Roster.Listed person) {
        return invitations.stream()
                .filter(one -> person.isNamed(part(one, "family"), part(one, "given"), part(one, "patronymic")))
                .map(one -> one.path("code").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no invitation for " + person.given()));
    }

    private static @Nullable String part(JsonNode invitation, String part) {
        return invitation.path("name").path(part).asText(null);
    }

    private Person signUp(Roster.Listed person, Kind kind) {
        return registration.of(person.given(), numbers.of(person), kind);
    }

    private static Reply bind(Person person, String code) {
        return person.voice().post("/v1/me/roster-bindings", Map.of("code", code));
    }

    private Map<Roster.Listed, Person> guardians(Roster.HomeClass chosen) throws InterruptedException {
        var all = chosen.pupils().stream()
                .flatMap(pupil -> roster.guardiansOf(pupil).stream())
                .distinct()
                .toList();
        var accounts = new ConcurrentHashMap<Roster.Listed, Person>();
        InParallel.each(all, guardian -> accounts.put(guardian, guardian(guardian)) == null);
        return accounts;
    }

    /** Guardians give their name themselves: the school does not vouch for it before it has verified them. */
    private Person guardian(Roster.Listed listed) {
        var person = signUp(listed, Kind.ADULT);
        var name = new HashMap<>(Map.of("family", listed.family(), "given", listed.given()));
        var patronymic = listed.patronymic();
        if (patronymic != null) name.put("patronymic", patronymic);
        person.voice().put("/v1/me/profile", name).must(204);
        return person;
    }

    private Pupil pupil(Roster.Listed listed, List<JsonNode> invitations, Map<Roster.Listed, Person> adults) {
        var person = signUp(listed, Kind.CHILD);
        bind(person, code(invitations, listed)).must(200);
        var guardians = new ArrayList<Guardian>();
        for (var guardian : roster.guardiansOf(listed)) {
            var account = adults.get(guardian);
            if (account != null) guardians.add(new Guardian(guardian, account));
        }
        return new Pupil(listed, person, List.copyOf(guardians));
    }

    private Reply reuse(HomeClass joined, List<JsonNode> invitations) {
        var stranger = registration.of("a stranger", numbers.madeUp(), Kind.CHILD);
        return bind(stranger, code(invitations, joined.pupils().getFirst().listed()));
    }

    private void showRoster(HomeClass joined) throws InterruptedException {
        var everybody = joined.members().map(Person::account).collect(Collectors.toSet());
        var roster = Eventually.ask(
                () -> joined.teacher().voice().get(school.path("/classes/" + joined.id() + "/roster")),
                reply -> accounts(reply).equals(everybody));
        story.expect(
                "The homeroom teacher sees who has joined",
                roster,
                accounts(roster).equals(everybody));
    }

    private static Set<UUID> accounts(Reply roster) {
        return stream(roster.body())
                .filter(one -> one.hasNonNull("account"))
                .map(one -> UUID.fromString(one.path("account").asText()))
                .collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
