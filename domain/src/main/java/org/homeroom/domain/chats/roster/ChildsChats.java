package org.homeroom.domain.chats.roster;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.chats.facts.Belonging;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.Person;
import org.homeroom.domain.chats.roster.ParticipationList.Place;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * The chats of one child, and whether it may take part in each: what guardians have to agree to differs from kind to kind.
 * Source: P-03, P-04, EU-7.
 *
 * @param person what the child is in the school
 * @param records of those chats, once they were read
 */
record ChildsChats(Standing standing, Person person, ParticipationList chats, Map<ChatId, ChatRecord> records) {

    static Model<ChildsChats> of(ChildId child, SchoolId school) {
        return Model.startingWith(new ChildsChats(Standing.unknown(), Person.NOBODY, ParticipationList.EMPTY, Map.of()))
                .including(
                        Standing.of(child, school),
                        ChildsChats::standing,
                        (s, now) -> new ChildsChats(now, s.person, s.chats, s.records))
                .including(
                        Person.of(child.account(), school),
                        ChildsChats::person,
                        (s, now) -> new ChildsChats(s.standing, now, s.chats, s.records))
                .including(
                        ParticipationList.of(child.account(), school),
                        ChildsChats::chats,
                        (s, now) -> new ChildsChats(s.standing, s.person, now, s.records))
                .then(known -> known.recordsIn(school));
    }

    private Model<ChildsChats> recordsIn(SchoolId school) {
        var model = Model.startingWith(this);
        for (var chat : chats.places().keySet())
            model = model.including(
                    ChatRecord.of(chat, school),
                    s -> s.records.getOrDefault(chat, ChatRecord.NONE),
                    (s, now) -> s.with(chat, now));
        return model;
    }

    ConsentPurpose purpose(ChatId chat) {
        var known = records.getOrDefault(chat, ChatRecord.NONE);
        return known.exists() ? known.kind().purpose() : ConsentPurpose.CHAT;
    }

    Permission permission(ChatId chat, Instant at) {
        return standing.permits(purpose(chat), at);
    }

    /** Whether the child still belongs there by the school's own facts, and not by the list of the chat alone. */
    boolean belongs(ChatId chat, Place place, Instant at) {
        return Belonging.holds(records.getOrDefault(chat, ChatRecord.NONE), place.role(), person, at);
    }

    private ChildsChats with(ChatId chat, ChatRecord now) {
        var all = new HashMap<>(records);
        all.put(chat, now);
        return new ChildsChats(standing, person, chats, Map.copyOf(all));
    }
}
