package org.homeroom.domain.chats.calls;

import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Whoever was taken out of a chat is in none of its calls. Source: P-03. */
public final class WhenParticipantRemovedThenLeaveCallsOfChat implements Reaction<ParticipantRemoved> {

    @Override
    public Class<ParticipantRemoved> when() {
        return ParticipantRemoved.class;
    }

    @Override
    public Command<?> then(ParticipantRemoved event) {
        return new LeaveCallsOfChat(event.chat(), event.school(), event.account(), event.at());
    }
}
