package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_ROLES_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
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
import org.homeroom.domain.memberships.facts.ClassId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff opens a channel for the school or for one class: the staff tells, the others read. In a channel of
 * the school everybody is at once; to one of a class its people come by themselves. Source: CHT-10, F-23.
 *
 * @param theClass whose people read it; null for the whole school
 * @param roles what those who read it may be; the owner's own is added
 */
public record OpenChannel(
        ChatId chat,
        SchoolId school,
        @Nullable ClassId theClass,
        Personal<String> title,
        List<Role> roles,
        AccountId by,
        ChatTerms terms,
        Instant at)
        implements OpeningCommand<Opening> {

    @Override
    public Model<Opening> model() {
        return Opening.of(chat, school, theClass, by, List.of());
    }

    @Override
    public Outcome decide(Opening state) {
        var outsider = state.outsider();
        if (outsider.isPresent()) return refuse(outsider.get());
        var person = state.by().person();
        if (!person.holding().may(SchoolRight.CREATE_CHANNEL)) return refuse(NOT_AUTHORISED);
        if (theClass != null && !state.classIsThere()) return refuse(NOT_FOUND);
        if (theClass != null && !state.directs() && !person.teachesIn().contains(theClass))
            return refuse(NOT_AUTHORISED);
        var malformed = Opening.malformed(title, null, List.of(), terms, at);
        if (malformed.isPresent()) return refuse(malformed.get());
        if (roles.isEmpty()) return refuse(CHAT_ROLES_INVALID);
        var all = Opening.roles(
                Stream.concat(roles.stream(), Stream.of(state.ownRole())).toList());
        var mode = theClass == null ? RosterMode.ALL_MEMBERS : RosterMode.SELECTED;
        var wanted = new ChatCreated(
                chat, ChatKind.CHANNEL, school, theClass, null, null, List.of(), mode, all, title, null, at);
        return theClass == null ? state.open(wanted, new ChatOpenedToAll(chat, school, all, at)) : state.open(wanted);
    }
}
