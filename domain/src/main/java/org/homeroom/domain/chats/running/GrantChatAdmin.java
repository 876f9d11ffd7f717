package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.facts.ChatRefusal.ROLE_NOT_ALLOWED_IN_CHAT;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminGranted;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.Role;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * An administrator of a chat makes somebody who is in it another one. A pupil does not decide for a chat in which the staff
 * answers for children. Source: §5.4.3, CHT-05.
 */
public record GrantChatAdmin(ChatId chat, SchoolId school, AccountId account, AccountId by, Instant at)
        implements RunningCommand<GrantChatAdmin.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), Participation.none()))
                .including(Participation.of(by, chat, school), State::by, (s, one) -> new State(one, s.other()))
                .including(Participation.of(account, chat, school), State::other, (s, one) -> new State(s.by(), one));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.by().administers(at)) return refuse(NOT_AUTHORISED);
        if (state.other().role() == null || state.other().bars(at).isPresent()) return refuse(NOT_A_PARTICIPANT);
        if (state.other().role() == Role.STUDENT && state.by().chat().kind().supervised())
            return refuse(ROLE_NOT_ALLOWED_IN_CHAT);
        if (state.other().place().appointed()) return nothingToDo();
        return accept(new ChatAdminGranted(chat, account, school, at));
    }

    record State(Participation by, Participation other) {}
}
