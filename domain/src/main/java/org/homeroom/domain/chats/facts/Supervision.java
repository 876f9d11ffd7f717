package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Whether somebody of the staff looks after the pupils in a chat. It reads the whole list of the chat, so only rules ask it
 * that come with a change of that list, never a post; and since it reads everybody's coming and going, two supervisors who
 * leave at once meet. Every pupil counts, whatever age, those who still have to wait too: ages and consents change without
 * a word here. Source: H2, F-01.
 *
 * @param chat what is known of the chat
 * @param people who is on its list, and as what
 * @param staff what those of the staff are in the school, where it was read
 * @param led whether anybody of the staff ever was on the list
 */
public record Supervision(ChatRecord chat, Map<AccountId, Role> people, Map<AccountId, Person> staff, boolean led) {

    public static final Supervision NONE = new Supervision(ChatRecord.NONE, Map.of(), Map.of(), false);

    private static final Set<Role> STAFF = Set.of(Role.TEACHER, Role.STAFF);

    /** The chat alone; its list is read with {@link #list} where it matters. */
    public static Model<Supervision> of(ChatId chat, SchoolId school) {
        return Model.startingWith(NONE)
                .including(
                        ChatRecord.of(chat, school),
                        Supervision::chat,
                        (s, now) -> new Supervision(now, s.people, s.staff, s.led));
    }

    /** All that has to be known before this person goes. */
    public static Model<Supervision> before(AccountId leaver, ChatId chat, SchoolId school) {
        return of(chat, school)
                .then(known -> known.names(chat, school)
                        .then(named ->
                                named.mayLeaveAlone(leaver) ? named.staffed(school) : Model.startingWith(named)));
    }

    /** Who is on the list, on top of what is known of the chat. */
    public Model<Supervision> list(ChatId chat, SchoolId school) {
        return names(chat, school).then(known -> known.staffed(school));
    }

    private Model<Supervision> names(ChatId chat, SchoolId school) {
        return Model.startingWith(this)
                .about(chat, school)
                .on(ParticipantAdmitted.class, (s, e) -> s.with(e.account(), e.role()))
                .on(AdmissionDeferred.class, (s, e) -> s.with(e.account(), e.role()))
                .on(ParticipantLeft.class, (s, e) -> s.without(e.account()))
                .on(ParticipantRemoved.class, (s, e) -> s.without(e.account()));
    }

    private Model<Supervision> staffed(SchoolId school) {
        var model = Model.startingWith(this);
        for (var one : people.keySet()) {
            if (!STAFF.contains(people.get(one))) continue;
            model = model.including(
                    Person.of(one, school),
                    s -> s.staff.getOrDefault(one, Person.NOBODY),
                    (s, person) -> s.known(one, person));
        }
        return model;
    }

    /** Whether there are pupils in a chat that somebody of the staff has led, and nobody of them who still belongs there. */
    public boolean lacking(Instant at) {
        return led && people.containsValue(Role.STUDENT) && looksAfter(at).isEmpty();
    }

    /** Whether pupils would be left without anybody of the staff, if this person went. */
    public boolean endsWith(AccountId leaver, Instant at) {
        return mayLeaveAlone(leaver) && !chat.closed(at) && looksAfter(at).equals(Set.of(leaver));
    }

    /** Whether anybody but this person is on the list. */
    public boolean others(AccountId account) {
        return people.keySet().stream().anyMatch(other -> !other.equals(account));
    }

    /** Whether it can matter to the pupils that this person goes. */
    private boolean mayLeaveAlone(AccountId leaver) {
        var role = people.get(leaver);
        return role != null
                && STAFF.contains(role)
                && chat.exists()
                && chat.kind().supervised()
                && people.containsValue(Role.STUDENT);
    }

    private Set<AccountId> looksAfter(Instant at) {
        return staff.entrySet().stream()
                .filter(one -> STAFF.stream().anyMatch(role -> Belonging.holds(chat, role, one.getValue(), at)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Supervision with(AccountId who, Role role) {
        var all = new HashMap<>(people);
        all.put(who, role);
        return new Supervision(chat, Map.copyOf(all), staff, led || STAFF.contains(role));
    }

    private Supervision without(AccountId who) {
        var fewer = new HashMap<>(people);
        fewer.remove(who);
        return new Supervision(chat, Map.copyOf(fewer), staff, led);
    }

    private Supervision known(AccountId who, Person person) {
        var all = new HashMap<>(staff);
        all.put(who, person);
        return new Supervision(chat, people, Map.copyOf(all), led);
    }
}
