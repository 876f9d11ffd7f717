package org.homeroom.domain.chats.opening;

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

/**
 * Whoever teaches in a home class opens a chat of a subject for pupils of the class. Source: CHT-01.
 */
public record OpenSubjectChat(
        ChatId chat,
        SchoolId school,
        ClassId theClass,
        Personal<String> title,
        List<AccountId> participants,
        AccountId by,
        ChatTerms terms,
        Instant at)
        implements OpeningCommand<Opening> {

    private static final List<Role> ROLES = List.of(Role.STUDENT, Role.TEACHER);

    @Override
    public Model<Opening> model() {
        return Opening.of(chat, school, theClass, by, participants);
    }

    @Override
    public Outcome decide(Opening state) {
        var outsider = state.outsider();
        if (outsider.isPresent()) return refuse(outsider.get());
        if (!state.classIsThere()) return refuse(NOT_FOUND);
        if (!state.by().person().teachesIn().contains(theClass)) return refuse(NOT_AUTHORISED);
        var malformed = Opening.malformed(title, null, participants, terms, at);
        if (malformed.isPresent()) return refuse(malformed.get());
        return state.open(new ChatCreated(
                chat,
                ChatKind.SUBJECT,
                school,
                theClass,
                null,
                null,
                List.of(),
                RosterMode.SELECTED,
                ROLES,
                title,
                null,
                at));
    }
}
