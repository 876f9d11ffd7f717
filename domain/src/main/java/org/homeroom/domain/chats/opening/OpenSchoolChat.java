package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_ROLES_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatEvent.ChatOpenedToAll;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * The administration or the direction opens a chat of the whole school, for chosen members or for all in these roles.
 * Source: CHT-02.
 *
 * @param roster chosen members, or all
 * @param roles what those who are in it may be; the owner's own is added
 */
public record OpenSchoolChat(
        ChatId chat,
        SchoolId school,
        Personal<String> title,
        RosterMode roster,
        List<Role> roles,
        List<AccountId> participants,
        @Nullable Instant expiresAt,
        AccountId by,
        ChatTerms terms,
        Instant at)
        implements OpeningCommand<Opening> {

    @Override
    public Model<Opening> model() {
        return Opening.of(chat, school, by, participants);
    }

    @Override
    public Outcome decide(Opening state) {
        var outsider = state.outsider();
        if (outsider.isPresent()) return refuse(outsider.get());
        if (!state.directs()) return refuse(NOT_AUTHORISED);
        var malformed = Opening.malformed(title, expiresAt, participants, terms, at);
        if (malformed.isPresent()) return refuse(malformed.get());
        if (roles.isEmpty()) return refuse(CHAT_ROLES_INVALID);
        var all = Opening.roles(
                Stream.concat(roles.stream(), Stream.of(state.ownRole())).toList());
        var mode = roster == RosterMode.ALL_MEMBERS ? RosterMode.ALL_MEMBERS : RosterMode.SELECTED;
        var wanted = new ChatCreated(
                chat, ChatKind.SCHOOL, school, null, null, null, List.of(), mode, all, title, expiresAt, at);
        return mode == RosterMode.ALL_MEMBERS
                ? state.open(wanted, new ChatOpenedToAll(chat, school, all, at))
                : state.open(wanted);
    }
}
