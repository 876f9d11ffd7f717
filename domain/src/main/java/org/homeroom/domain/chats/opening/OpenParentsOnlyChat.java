package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.chats.facts.ChatRefusal.TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
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

/**
 * A parent opens a chat in which the parents of a class are among themselves. Nobody who works in the class can ever be in
 * it; whoever works elsewhere in the school and has a child in the class is there as a parent. Source: CHT-07, H7, D-07,
 * D-08.
 */
public record OpenParentsOnlyChat(
        ChatId chat,
        SchoolId school,
        ClassId theClass,
        Personal<String> title,
        List<AccountId> participants,
        AccountId by,
        ChatTerms terms,
        Instant at)
        implements OpeningCommand<Opening> {

    @Override
    public Model<Opening> model() {
        return Opening.of(chat, school, theClass, by, participants);
    }

    @Override
    public Outcome decide(Opening state) {
        var outsider = state.outsider();
        if (outsider.isPresent()) return refuse(outsider.get());
        var person = state.by().person();
        if (!person.holding().may(SchoolRight.CREATE_PARENTS_CHAT))
            return refuse(person.staff() ? TEACHER_NOT_ALLOWED_IN_PARENTS_CHAT : NOT_AUTHORISED);
        if (!state.classIsThere()) return refuse(NOT_FOUND);
        var malformed = Opening.malformed(title, null, participants, terms, at);
        if (malformed.isPresent()) return refuse(malformed.get());
        return state.open(new ChatCreated(
                chat,
                ChatKind.PARENTS_ONLY,
                school,
                theClass,
                null,
                null,
                List.of(),
                RosterMode.SELECTED,
                List.of(Role.PARENT),
                title,
                null,
                at));
    }
}
