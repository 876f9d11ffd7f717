package org.homeroom.domain.chats.posting;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Which of some people are on the list of a chat. It says whom a mention reaches, and gives nobody any right. */
record Present(Set<AccountId> people) {

    static final Present NOBODY = new Present(Set.of());

    static Model<Present> of(Collection<AccountId> some, ChatId chat, SchoolId school) {
        var model = Model.startingWith(NOBODY);
        for (var one : some) {
            model = model.about(chat, one, school)
                    .on(ParticipantAdmitted.class, (s, e) -> s.with(one, true))
                    .on(ParticipantLeft.class, (s, e) -> s.with(one, false))
                    .on(ParticipantRemoved.class, (s, e) -> s.with(one, false));
        }
        return model;
    }

    private Present with(AccountId one, boolean there) {
        var all = new HashSet<>(people);
        if (there) all.add(one);
        else all.remove(one);
        return new Present(Set.copyOf(all));
    }
}
