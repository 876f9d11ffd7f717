package org.homeroom.domain.chats.opening;

import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.List;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatCreated;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Holding;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody whom the school has confirmed as staff, the psychologist, opens a chat with one pupil. What guardians must agree
 * to before, the purpose says. Source: §5.4.1, EU-7.
 */
public record OpenCounsellingChat(
        ChatId chat, SchoolId school, AccountId pupil, AccountId by, ChatTerms terms, Instant at)
        implements OpeningCommand<Opening> {

    @Override
    public Model<Opening> model() {
        return Opening.of(chat, school, by, List.of(pupil));
    }

    @Override
    public Outcome decide(Opening state) {
        var outsider = state.outsider();
        if (outsider.isPresent()) return refuse(outsider.get());
        if (!confirmed(state.by().person().holding())) return refuse(NOT_AUTHORISED);
        var wanted = new ChatCreated(
                chat,
                ChatKind.COUNSELLING,
                school,
                null,
                null,
                null,
                List.of(by, pupil),
                RosterMode.SELECTED,
                List.of(Role.STUDENT, Role.STAFF),
                null,
                null,
                at);
        var barred = state.others().bars(ChatRecord.of(wanted), at);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.others().people().values().stream()
                .noneMatch(one -> one.person().is(Role.STUDENT))) return refuse(ROLE_NOT_ALLOWED_IN_CHAT);
        return state.open(wanted);
    }

    private static boolean confirmed(Holding person) {
        return person.confirmed().stream().anyMatch(one -> person.memberships().get(one) == Role.STAFF);
    }
}
