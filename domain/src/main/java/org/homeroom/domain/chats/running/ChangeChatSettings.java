package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_OF_TWO;
import static org.homeroom.domain.chats.running.RunningRefusal.CHAT_SETTINGS_INVALID;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatSettingsChanged;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatSettings;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.PostingMode;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * An administrator of a chat says who may begin something in it and when, how far back newcomers read, and whether the
 * others may answer. In a channel the staff speaks. Source: F-23, D-10, CHT-10, §5.4.2.
 */
public record ChangeChatSettings(ChatId chat, SchoolId school, ChatSettings settings, AccountId by, Instant at)
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
        if (self.chat().kind() == ChatKind.DIRECT) return refuse(CHAT_OF_TWO);
        var hours = settings.hours();
        if (hours != null && (hours.days().isEmpty() || hours.from().equals(hours.to())))
            return refuse(CHAT_SETTINGS_INVALID);
        if (self.chat().kind() == ChatKind.CHANNEL && settings.posting() == PostingMode.EVERYBODY)
            return refuse(CHAT_SETTINGS_INVALID);
        if (settings.equals(self.chat().settings())) return nothingToDo();
        return accept(new ChatSettingsChanged(chat, school, OfficerId.of(by), settings, at));
    }
}
