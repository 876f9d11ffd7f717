package org.homeroom.domain.chats.roster;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Every chat of one school to which a person belongs, and how, in the order in which the person came to them. */
record ParticipationList(Map<ChatId, Place> places) {

    enum Condition {
        DEFERRED,
        ACTIVE,
        SUSPENDED
    }

    record Place(Role role, Condition condition) {}

    static final ParticipationList EMPTY = new ParticipationList(Map.of());

    static Model<ParticipationList> of(AccountId account, SchoolId school) {
        return Model.startingWith(EMPTY)
                .about(account, school)
                .on(ParticipantAdmitted.class, (s, e) -> s.with(e.chat(), new Place(e.role(), Condition.ACTIVE)))
                .on(AdmissionDeferred.class, (s, e) -> s.with(e.chat(), new Place(e.role(), Condition.DEFERRED)))
                .on(ParticipantLeft.class, (s, e) -> s.without(e.chat()))
                .on(ParticipantRemoved.class, (s, e) -> s.without(e.chat()))
                .on(ParticipationSuspended.class, (s, e) -> s.now(e.chat(), Condition.SUSPENDED))
                .on(ParticipationResumed.class, (s, e) -> s.now(e.chat(), Condition.ACTIVE));
    }

    private ParticipationList with(ChatId chat, Place place) {
        var more = new LinkedHashMap<>(places);
        more.put(chat, place);
        return new ParticipationList(Collections.unmodifiableMap(more));
    }

    private ParticipationList without(ChatId chat) {
        var fewer = new LinkedHashMap<>(places);
        fewer.remove(chat);
        return new ParticipationList(Collections.unmodifiableMap(fewer));
    }

    private ParticipationList now(ChatId chat, Condition condition) {
        return places.get(chat) instanceof Place place ? with(chat, new Place(place.role(), condition)) : this;
    }
}
