package org.homeroom.domain.chats.roster;

import org.homeroom.domain.chats.facts.ChatEvent.ChatRosterFilled;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** As long as somebody is missing, the next come. Source: CHT-02. */
public final class WhenChatRosterFilledThenFillChatRoster implements Reaction<ChatRosterFilled> {

    @Override
    public Class<ChatRosterFilled> when() {
        return ChatRosterFilled.class;
    }

    @Override
    public Command<?> then(ChatRosterFilled event) {
        return new FillChatRoster(event.chat(), event.school(), event.at());
    }
}
