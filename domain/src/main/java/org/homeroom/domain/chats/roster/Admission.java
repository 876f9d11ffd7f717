package org.homeroom.domain.chats.roster;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Belonging;
import org.homeroom.domain.chats.facts.ChatEvent;
import org.homeroom.domain.chats.facts.Newcomer;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.consent.facts.Permission.Denied;
import org.homeroom.domain.memberships.facts.Role;

/** How somebody comes to the list of a chat to which the school's own facts say the person belongs. Source: CON-09. */
final class Admission {

    /** Nothing for who belongs there not, is in it already, or is waiting already and still has to. */
    static Optional<ChatEvent> of(Participation now, AccountId account, Role role, Instant at) {
        var chat = now.chat();
        if (!chat.exists() || chat.closed(at) || !Belonging.holds(chat, role, now.person(), at))
            return Optional.empty();
        var newcomer = Newcomer.of(account, now);
        var listed = now.role() == role;
        return listed && (now.admitted() || newcomer.permission(chat, role, at) instanceof Denied)
                ? Optional.empty()
                : Optional.of(newcomer.enters(chat, role, at));
    }

    private Admission() {}
}
