package org.homeroom.domain.chats.facts;

import org.homeroom.domain.kernel.Id;

/** An invitation to a chat: the keyed hash of the code that opens it. */
public record ChatInvitationId(String value) implements Id {

    @Override
    public String kind() {
        return "chatInvitation";
    }
}
