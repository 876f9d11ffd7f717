package org.homeroom.domain.chats.calls;

import org.homeroom.domain.chats.facts.ChatEvent.ParticipationSuspended;
import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;

/** A child whose consent has ended is in no call any more. Source: P-03. */
public final class WhenParticipationSuspendedThenLeaveCallsOfChat implements Reaction<ParticipationSuspended> {

    @Override
    public Class<ParticipationSuspended> when() {
        return ParticipationSuspended.class;
    }

    @Override
    public Command<?> then(ParticipationSuspended event) {
        return new LeaveCallsOfChat(event.chat(), event.school(), event.account(), event.at());
    }
}
