package org.homeroom.domain.chats.notices;

import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Mute;
import org.homeroom.domain.chats.facts.NoticeEvent.ChatUnmuted;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;

/** Somebody wants to hear of a chat again. Source: CHT-18. */
public record UnmuteChat(ChatId chat, AccountId account, Instant at) implements NoticeCommand<Mute> {

    @Override
    public Model<Mute> model() {
        return MuteChat.mute(chat, account);
    }

    @Override
    public Outcome decide(Mute mute) {
        return mute.on() ? accept(new ChatUnmuted(chat, account, at)) : nothingToDo();
    }
}
