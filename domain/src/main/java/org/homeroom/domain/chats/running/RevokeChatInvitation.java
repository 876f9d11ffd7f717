package org.homeroom.domain.chats.running;

import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_FOUND;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationIssued;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationRevoked;
import org.homeroom.domain.chats.facts.ChatInvitationId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/** Nobody comes by this link any more. Any administrator of the chat may take it back. Source: MEM-10. */
public record RevokeChatInvitation(ChatInvitationId invitation, ChatId chat, SchoolId school, AccountId by, Instant at)
        implements RunningCommand<RevokeChatInvitation.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), false, false))
                .including(
                        Participation.of(by, chat, school),
                        State::self,
                        (s, one) -> new State(one, s.issued(), s.revoked()))
                .about(invitation, chat)
                .on(ChatInvitationIssued.class, (s, e) -> new State(s.self(), true, s.revoked()))
                .on(ChatInvitationRevoked.class, (s, e) -> new State(s.self(), s.issued(), true));
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.self().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.self().administers(at)) return refuse(NOT_AUTHORISED);
        if (!state.issued()) return refuse(NOT_FOUND);
        if (state.revoked()) return nothingToDo();
        return accept(new ChatInvitationRevoked(invitation, chat, school, OfficerId.of(by), at));
    }

    record State(Participation self, boolean issued, boolean revoked) {}
}
