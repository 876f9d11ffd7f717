package org.homeroom.domain.chats.calls;

import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** Whoever has no place in a chat any more is in none of its calls. Source: P-03. */
public final class WhenParticipantLeftThenLeaveCallsOfChat implements Reaction<ParticipantLeft> {

    @Override
    public Class<ParticipantLeft> when() {
        return ParticipantLeft.class;
    }

    @Override
    public Command<?> then(ParticipantLeft event) {
        return new LeaveCallsOfChat(event.chat(), event.school(), event.account(), event.at());
    }
}
