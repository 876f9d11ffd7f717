package org.homeroom.domain.chats.roster;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Belonging;
import org.homeroom.domain.chats.facts.ChatEvent;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.consent.facts.Permission.Allowed;
import org.homeroom.domain.consent.facts.Permission.Denied;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/** How somebody comes to the list of a chat to which the school's own facts say the person belongs. Source: CON-09. */
final class Admission {

    /** Nothing for who belongs there not, is in it already, or is waiting already and still has to. */
    static Optional<ChatEvent> of(
            Participation now, ChatId chat, AccountId account, SchoolId school, Role role, Instant at) {
        if (!now.chat().exists() || now.chat().closed(at) || !Belonging.holds(now.chat(), role, now.person(), at))
            return Optional.empty();
        if (now.admitted() && now.role() == role) return Optional.empty();
        return switch (now.permission(role, at)) {
            case Allowed basis -> Optional.of(new ParticipantAdmitted(chat, account, school, role, basis, at));
            case Denied denied when now.role() == role -> Optional.empty();
            case Denied denied -> Optional.of(new AdmissionDeferred(chat, account, school, role, denied.rule(), at));
        };
    }

    private Admission() {}
}
