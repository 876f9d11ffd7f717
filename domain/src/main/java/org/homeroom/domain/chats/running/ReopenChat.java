package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.DERIVED_ROSTER;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatReopened;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** An administrator of a chat opens it again, while its class and its time are not over. Source: §5.4, G-13. */
public record ReopenChat(ChatId chat, SchoolId school, AccountId by, Instant at)
        implements RunningCommand<Participation> {

    @Override
    public Model<Participation> model() {
        return Participation.of(by, chat, school);
    }

    @Override
    public Outcome decide(Participation self) {
        var barred = self.bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!self.administers(at)) return refuse(NOT_AUTHORISED);
        if (self.chat().derived()) return refuse(DERIVED_ROSTER);
        if (self.chat().kind() == ChatKind.DIRECT) return refuse(CHAT_OF_TWO);
        if (self.chat().over(at)) return refuse(CHAT_ARCHIVED);
        if (!self.chat().archived()) return nothingToDo();
        return accept(new ChatReopened(chat, school, at));
    }
}
