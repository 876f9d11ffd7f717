package org.homeroom.domain.chats.roster;

import org.homeroom.domain.chats.facts.ChatEvent.ChatOpenedToAll;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Everybody who is a member already comes to a chat that is opened to all. Source: CHT-02. */
public final class WhenChatOpenedToAllThenFillChatRoster implements Reaction<ChatOpenedToAll> {

    @Override
    public Class<ChatOpenedToAll> when() {
        return ChatOpenedToAll.class;
    }

    @Override
    public Command<?> then(ChatOpenedToAll event) {
        return new FillChatRoster(event.chat(), event.school(), event.at());
    }
}
