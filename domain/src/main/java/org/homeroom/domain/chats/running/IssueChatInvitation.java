package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_TERMS_INVALID;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationIssued;
import org.homeroom.domain.chats.facts.ChatInvitationId;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * An administrator of a chat makes a link by which members of the school come into it, for as long and for as many as said.
 * It lets nobody in whom the chat could not hold. Source: MEM-10, S-22, S-23.
 */
public record IssueChatInvitation(
        ChatInvitationId invitation,
        ChatId chat,
        SchoolId school,
        int maxUses,
        Instant expiresAt,
        AccountId by,
        ChatTerms terms,
        Instant at)
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
        var fixed = Roster.fixed(self.chat());
        if (fixed.isPresent()) return refuse(fixed.get());
        if (self.chat().closed(at)) return refuse(CHAT_ARCHIVED);
        if (!possible()) return refuse(INVITATION_TERMS_INVALID);
        return accept(new ChatInvitationIssued(invitation, chat, school, OfficerId.of(by), maxUses, expiresAt, at));
    }

    private boolean possible() {
        return maxUses >= 1
                && maxUses <= terms.mostUses()
                && expiresAt.isAfter(at)
                && !expiresAt.isAfter(at.plus(terms.longestInvitation()));
    }
}
