package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Whether somebody of the staff looks after the pupils in a chat. It reads the whole list of the chat, so only rules ask it
 * that come with a change of that list, never a post. Every pupil counts, whatever age: ages change without a word.
 * Source: H2, F-01.
 *
 * @param chat what is known of the chat
 * @param staff who of the staff is on its list, and what they are in the school
 * @param led whether anybody of the staff has ever been on it
 */
public record Supervision(ChatRecord chat, Set<AccountId> pupils, Map<AccountId, Person> staff, boolean led) {

    public static final Supervision NONE = new Supervision(ChatRecord.NONE, Set.of(), Map.of(), false);

    /** The chat alone; its list is read with {@link #list} where it matters. */
    public static Model<Supervision> of(ChatId chat, SchoolId school) {
        return Model.startingWith(NONE)
                .including(
                        ChatRecord.of(chat, school),
                        Supervision::chat,
                        (s, now) -> new Supervision(now, s.pupils, s.staff, s.led));
    }

    /** The chat and its list. */
    public static Model<Supervision> ofAll(ChatId chat, SchoolId school) {
        return of(chat, school).then(known -> known.list(chat, school));
    }

    /** Who is on the list, on top of what is known of the chat. */
    public Model<Supervision> list(ChatId chat, SchoolId school) {
        return Model.startingWith(this)
                .about(chat, school)
                .on(ParticipantAdmitted.class, (s, e) -> s.admitted(e.account(), e.role()))
                .on(ParticipantLeft.class, (s, e) -> s.without(e.account()))
                .on(ParticipantRemoved.class, (s, e) -> s.without(e.account()))
                .then(known -> known.people(school));
    }

    private Model<Supervision> people(SchoolId school) {
        var model = Model.startingWith(this);
        for (var one : staff.keySet()) {
            model = model.including(
                    Person.of(one, school),
                    s -> s.staff.getOrDefault(one, Person.NOBODY),
                    (s, person) -> s.known(one, person));
        }
        return model;
    }

    /** Whether there are pupils, and nobody of the staff who belongs there any more. Source: decision 0070 */
    public boolean lacking(Instant at) {
        return led && !pupils.isEmpty() && staff.values().stream().noneMatch(one -> present(one, at));
    }

    /** Whether children would be left without anybody of the staff, if this person went. */
    public boolean restsOn(AccountId account, Instant at) {
        return chat.exists()
                && chat.kind().supervised()
                && !chat.closed(at)
                && present(staff.getOrDefault(account, Person.NOBODY), at)
                && without(account).lacking(at);
    }

    private boolean present(Person person, Instant at) {
        return Belonging.holds(chat, Role.TEACHER, person, at) || Belonging.holds(chat, Role.STAFF, person, at);
    }

    private Supervision admitted(AccountId who, Role role) {
        return switch (role) {
            case STUDENT -> new Supervision(chat, changed(pupils, who, true), staff, led);
            case TEACHER, STAFF -> known(who, Person.NOBODY);
            case PARENT -> this;
        };
    }

    private Supervision known(AccountId who, Person person) {
        var all = new HashMap<>(staff);
        all.put(who, person);
        return new Supervision(chat, pupils, Map.copyOf(all), true);
    }

    private Supervision without(AccountId who) {
        var fewer = new HashMap<>(staff);
        fewer.remove(who);
        return new Supervision(chat, changed(pupils, who, false), Map.copyOf(fewer), led);
    }

    private static Set<AccountId> changed(Set<AccountId> set, AccountId one, boolean in) {
        var all = new HashSet<>(set);
        if (in) all.add(one);
        else all.remove(one);
        return Set.copyOf(all);
    }
}
