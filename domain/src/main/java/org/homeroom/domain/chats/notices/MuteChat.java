package org.homeroom.domain.chats.notices;

import static org.homeroom.domain.chats.notices.NoticeRefusal.MUTE_OVER;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Mute;
import org.homeroom.domain.chats.facts.NoticeEvent.ChatMuted;
import org.homeroom.domain.chats.facts.NoticeEvent.ChatUnmuted;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does not want to hear of a chat, and stays in it: in those that follow from the school's lists there is no other
 * way. Source: CHT-18, D-09.
 *
 * @param until null until the person says otherwise
 */
public record MuteChat(
        ChatId chat,
        SchoolId school,
        AccountId account,
        @Nullable Instant until,
        Instant at) implements NoticeCommand<MuteChat.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), Mute.OFF))
                .including(
                        Participation.of(account, chat, school),
                        State::participation,
                        (s, now) -> new State(now, s.mute()))
                .including(mute(chat, account), State::mute, (s, now) -> new State(s.participation(), now));
    }

    static Model<Mute> mute(ChatId chat, AccountId account) {
        return Model.startingWith(Mute.OFF)
                .about(chat, account)
                .on(ChatMuted.class, (s, e) -> new Mute(true, e.until()))
                .on(ChatUnmuted.class, (s, e) -> Mute.OFF);
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.participation().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (until != null && !until.isAfter(at)) return refuse(MUTE_OVER);
        return state.mute().equals(new Mute(true, until))
                ? nothingToDo()
                : accept(new ChatMuted(chat, account, until, at));
    }

    record State(Participation participation, Mute mute) {}
}
