package org.homeroom.domain.chats.running;

import java.util.HashSet;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Who is on the list of one chat. It reads everybody's coming and going, so two who leave at once meet. */
record Company(Set<AccountId> people) {

    static final Company NOBODY = new Company(Set.of());

    static Model<Company> of(ChatId chat, SchoolId school) {
        return Model.startingWith(NOBODY)
                .about(chat, school)
                .on(ParticipantAdmitted.class, (s, e) -> s.with(e.account()))
                .on(AdmissionDeferred.class, (s, e) -> s.with(e.account()))
                .on(ParticipantLeft.class, (s, e) -> s.without(e.account()))
                .on(ParticipantRemoved.class, (s, e) -> s.without(e.account()));
    }

    /** Whether anybody but this person is in it. */
    boolean others(AccountId account) {
        return people.stream().anyMatch(other -> !other.equals(account));
    }

    private Company with(AccountId one) {
        var more = new HashSet<>(people);
        more.add(one);
        return new Company(Set.copyOf(more));
    }

    private Company without(AccountId one) {
        var fewer = new HashSet<>(people);
        fewer.remove(one);
        return new Company(Set.copyOf(fewer));
    }
}
