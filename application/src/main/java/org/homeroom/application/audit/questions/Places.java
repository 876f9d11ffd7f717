package org.homeroom.application.audit.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Past;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.jspecify.annotations.Nullable;

/** From when to when people stood on the lists of chats. Whether they could read there is another question. */
final class Places {

    /** @param left null while it lasts */
    record Place(
            AccountId account,
            ChatId chat,
            Role role,
            Instant from,
            Instant until,
            Recorded came,
            @Nullable Recorded left) {}

    private record Key(AccountId account, ChatId chat) {}

    /**
     * @param about the school, for everybody in it, and what else all of them are about
     * @param end until when a place is known to last that has not ended
     */
    static List<Place> of(List<? extends Id> about, Past past, Instant end) {
        return of(
                past.entries(
                        about,
                        ParticipantAdmitted.class,
                        AdmissionDeferred.class,
                        ParticipantLeft.class,
                        ParticipantRemoved.class),
                end);
    }

    private static List<Place> of(List<Recorded> entries, Instant end) {
        var open = new HashMap<Key, Place>();
        var all = new ArrayList<Place>();
        for (var one : entries)
            switch (one.event()) {
                case ParticipantAdmitted e -> come(open, e.account(), e.chat(), e.role(), one, end);
                case AdmissionDeferred e -> come(open, e.account(), e.chat(), e.role(), one, end);
                case ParticipantLeft e -> leave(open.remove(new Key(e.account(), e.chat())), one, all);
                case ParticipantRemoved e -> leave(open.remove(new Key(e.account(), e.chat())), one, all);
                default -> {}
            }
        all.addAll(open.values());
        return List.copyOf(all);
    }

    private static void come(
            Map<Key, Place> open, AccountId account, ChatId chat, Role role, Recorded one, Instant end) {
        open.putIfAbsent(
                new Key(account, chat),
                new Place(account, chat, role, one.event().at(), end, one, null));
    }

    private static void leave(@Nullable Place place, Recorded one, List<Place> all) {
        if (place != null)
            all.add(new Place(
                    place.account(),
                    place.chat(),
                    place.role(),
                    place.from(),
                    one.event().at(),
                    place.came(),
                    one));
    }

    private Places() {}
}
