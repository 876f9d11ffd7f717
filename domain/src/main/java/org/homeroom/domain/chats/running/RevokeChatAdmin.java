package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.facts.ChatRefusal.LAST_CHAT_ADMIN;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatAdminRevoked;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * An administrator of a chat takes that from another one, or gives it up. Somebody always decides for the chat. Source:
 * §5.4.3, CHT-05.
 */
public record RevokeChatAdmin(ChatId chat, SchoolId school, AccountId account, AccountId by, Instant at)
        implements RunningCommand<RevokeChatAdmin.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), Administration.NOBODY))
                .including(
                        Participation.of(by, chat, school), State::by, (s, one) -> new State(one, s.administration()))
                .including(Administration.of(chat, school), State::administration, (s, one) -> new State(s.by(), one));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.by().administers(at)) return refuse(NOT_AUTHORISED);
        if (!state.administration().appointed().contains(account)) return nothingToDo();
        if (state.by().chat().kind() == ChatKind.DIRECT) return refuse(CHAT_OF_TWO);
        if (state.administration().endsWith(account, state.by().chat(), at)) return refuse(LAST_CHAT_ADMIN);
        return accept(new ChatAdminRevoked(chat, account, school, at));
    }

    record State(Participation by, Administration administration) {}
}
