package org.homeroom.domain.chats.running;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Who is on the list of one chat. It reads everybody's coming and going, so two supervisors who leave at once meet. Source:
 * F-01, H2.
 */
record Company(Map<AccountId, Role> people) {

    static final Company NOBODY = new Company(Map.of());

    static Model<Company> of(ChatId chat, SchoolId school) {
        return Model.startingWith(NOBODY)
                .about(chat, school)
                .on(ParticipantAdmitted.class, (s, e) -> s.with(e.account(), e.role()))
                .on(AdmissionDeferred.class, (s, e) -> s.with(e.account(), e.role()))
                .on(ParticipantLeft.class, (s, e) -> s.without(e.account()))
                .on(ParticipantRemoved.class, (s, e) -> s.without(e.account()));
    }

    /** Whether children would be left without anybody of the staff, if this person went. */
    boolean leavesChildrenAlone(AccountId account, ChatRecord chat, Instant at) {
        return chat.kind().supervised()
                && !chat.closed(at)
                && supervises(account)
                && people.containsValue(Role.STUDENT)
                && people.keySet().stream().noneMatch(other -> !other.equals(account) && supervises(other));
    }

    /** Whether anybody but this person is in it. */
    boolean others(AccountId account) {
        return people.keySet().stream().anyMatch(other -> !other.equals(account));
    }

    private boolean supervises(AccountId account) {
        var role = people.get(account);
        return role == Role.TEACHER || role == Role.STAFF;
    }

    private Company with(AccountId one, Role role) {
        var more = new HashMap<>(people);
        more.put(one, role);
        return new Company(Map.copyOf(more));
    }

    private Company without(AccountId one) {
        var fewer = new HashMap<>(people);
        fewer.remove(one);
        return new Company(Map.copyOf(fewer));
    }
}
