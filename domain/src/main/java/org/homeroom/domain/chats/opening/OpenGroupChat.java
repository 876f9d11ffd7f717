package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.chats.facts.ChatRefusal.OWNER_MUST_BE_STAFF;
import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
import static org.homeroom.domain.chats.opening.OpeningRefusal.CHAT_ROLES_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.chats.facts.StartMatrix;
import org.homeroom.domain.chats.facts.SupervisionLevel;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Personal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the staff brings people together for a project, an excursion, an olympiad: pupils, parents and colleagues as
 * its roles say. Whoever does not answer for children brings none together. Source: CHT-20, CHT-21, F-01.
 *
 * @param roles what those who are in it may be; the owner's own is added
 * @param expiresAt from when on it can only be read; null for never
 */
public record OpenGroupChat(
        ChatId chat,
        SchoolId school,
        Personal<String> title,
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
        var person = state.by().person();
        if (terms.staffOwnsGroups() && !person.staff()) return refuse(OWNER_MUST_BE_STAFF);
        if (!person.staff() && roles.size() > 1) return refuse(ROLE_NOT_ALLOWED_IN_CHAT);
        var company = state.others().without(by).levels();
        if (!StartMatrix.permits(SupervisionLevel.of(person.holding()), company)) return refuse(NOT_AUTHORISED);
        var malformed = Opening.malformed(title, expiresAt, participants, terms, at);
        if (malformed.isPresent()) return refuse(malformed.get());
        if (roles.isEmpty()) return refuse(CHAT_ROLES_INVALID);
        var all = person.staff()
                ? Stream.concat(roles.stream(), Stream.of(state.ownRole())).toList()
                : roles;
        return state.open(new ChatCreated(
                chat,
                ChatKind.GROUP,
                school,
                null,
                null,
                null,
                List.of(),
                RosterMode.SELECTED,
                Opening.roles(all),
                title,
                expiresAt,
                at));
    }
}
