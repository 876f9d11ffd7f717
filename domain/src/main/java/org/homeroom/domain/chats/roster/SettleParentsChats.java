package org.homeroom.domain.chats.roster;

import static org.homeroom.domain.kernel.Outcome.accept;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.GuardianId;
import org.homeroom.domain.chats.facts.Belonging;
import org.homeroom.domain.chats.facts.ChatEvent;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.Person;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Parents are in the parents' chats of the classes in which their children are, and in no others: those of one person, and
 * those of everybody who ever was a guardian of that person. Source: CHT-06, P-06, P-14.
 *
 * @param about a parent, or a child
 * @param left the class that the child has left, or whose parents the person may be no more; null where none was
 */
public record SettleParentsChats(
        AccountId about, SchoolId school, @Nullable ClassId left, Instant at)
        implements ChatRosterCommand<SettleParentsChats.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Set.of(about), Map.of(), Map.of()))
                .about(about.asChild(), school)
                .on(GuardianLinkVerified.class, (s, e) -> s.and(e.guardian()))
                .then(this::people);
    }

    private Model<State> people(State known) {
        var model = Model.startingWith(known);
        for (var parent : known.parents()) {
            model = model.including(
                    Person.withChildren(parent, school),
                    s -> s.people().getOrDefault(parent, Person.NOBODY),
                    (s, now) -> s.with(parent, now));
        }
        return model.then(named -> Model.startingWith(named).then(this::chats));
    }

    /** A step later than who the children are, since it follows from their classes. */
    private Model<State> chats(State known) {
        var model = Model.startingWith(known);
        for (var parent : known.parents()) {
            for (var theClass : known.classesOf(parent, left, at)) {
                var place = new Place(parent, theClass);
                model = model.including(
                        Participation.of(parent, ChatId.ofParents(theClass), school),
                        s -> s.places().getOrDefault(place, Participation.none()),
                        (s, now) -> s.with(place, now));
            }
        }
        return model;
    }

    @Override
    public Outcome decide(State state) {
        var events = new ArrayList<ChatEvent>();
        state.places().forEach((place, now) -> {
            var chat = ChatId.ofParents(place.theClass());
            if (now.role() == Role.PARENT && !Belonging.holds(now.chat(), Role.PARENT, now.person(), at))
                events.add(new ParticipantLeft(chat, place.parent(), school, Role.PARENT, at));
            else if (now.role() == null)
                Admission.of(now, place.parent(), Role.PARENT, at).ifPresent(events::add);
        });
        return accept(events);
    }

    record Place(AccountId parent, ClassId theClass) {}

    record State(Set<AccountId> parents, Map<AccountId, Person> people, Map<Place, Participation> places) {

        State and(GuardianId guardian) {
            var all = new HashSet<>(parents);
            all.add(new AccountId(guardian.value()));
            return new State(Set.copyOf(all), people, places);
        }

        State with(AccountId parent, Person now) {
            var all = new HashMap<>(people);
            all.put(parent, now);
            return new State(parents, Map.copyOf(all), places);
        }

        State with(Place place, Participation now) {
            var all = new HashMap<>(places);
            all.put(place, now);
            return new State(parents, people, Map.copyOf(all));
        }

        Set<ClassId> classesOf(AccountId parent, @Nullable ClassId left, Instant at) {
            var all = new HashSet<>(people.getOrDefault(parent, Person.NOBODY).childrensClasses(at));
            if (left != null) all.add(left);
            return all;
        }
    }
}
