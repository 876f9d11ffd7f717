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
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.CommunityId;
import org.homeroom.domain.memberships.facts.CommunityKind;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/** The leader of a section, a club or a professional community opens its chat. Source: MEM-14, MEM-15, §5.4.1. */
public record OpenCommunityChat(
        ChatId chat,
        SchoolId school,
        CommunityId community,
        List<AccountId> participants,
        AccountId by,
        ChatTerms terms,
        Instant at)
        implements OpeningCommand<Opening> {

    @Override
    public Model<Opening> model() {
        return Opening.of(chat, school, community, by, participants);
    }

    @Override
    public Outcome decide(Opening state) {
        var outsider = state.outsider();
        if (outsider.isPresent()) return refuse(outsider.get());
        var founded = state.community().created();
        if (founded == null || (founded.school() != null && !founded.school().equals(school))) return refuse(NOT_FOUND);
        if (!founded.leader().equals(by)) return refuse(NOT_AUTHORISED);
        var malformed = Opening.malformed(null, null, participants, terms, at);
        if (malformed.isPresent()) return refuse(malformed.get());
        var roles = founded.kind() == CommunityKind.PROFESSIONAL
                ? List.of(Role.TEACHER, Role.STAFF)
                : List.of(Role.values());
        return state.open(new ChatCreated(
                chat,
                ChatKind.COMMUNITY,
                school,
                null,
                community,
                null,
                List.of(),
                RosterMode.SELECTED,
                roles,
                null,
                null,
                at));
    }
}
