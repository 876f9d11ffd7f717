package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDER_REJECTED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXHAUSTED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_EXPIRED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_INVALID;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_ISSUER_NOT_AUTHORISED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_REVOKED;
import static org.homeroom.domain.memberships.facts.InvitationRefusal.INVITATION_SCOPE_MISMATCH;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationIssued;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationRevoked;
import org.homeroom.domain.chats.facts.ChatEvent.ChatInvitationTaken;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatInvitationId;
import org.homeroom.domain.chats.facts.Newcomer;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes into a chat by a link. The link replaces the administrator's word, and nothing else: whoever could not be
 * brought in does not come in by a link either, and hears that before anything about the link. It serves while its issuer
 * still decides for the chat. Source: MEM-07, MEM-10, S-22, S-23.
 */
public record JoinByChatInvitation(
        ChatInvitationId invitation, ChatId chat, SchoolId school, AccountId account, Instant at)
        implements RunningCommand<JoinByChatInvitation.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(State.NOTHING_KNOWN)
                .including(Participation.of(account, chat, school), State::self, State::self)
                .about(chat, account, school)
                .on(ParticipantRemoved.class, (s, e) -> s.removed(true))
                .on(ParticipantAdmitted.class, (s, e) -> s.removed(false))
                .on(AdmissionDeferred.class, (s, e) -> s.removed(false))
                .about(invitation)
                .on(ChatInvitationIssued.class, State::issued)
                .on(ChatInvitationRevoked.class, (s, e) -> s.revoked())
                .on(ChatInvitationTaken.class, (s, e) -> s.usedBy(e.account()))
                .then(known -> known.issuersView(chat, school));
    }

    @Override
    public Outcome decide(State state) {
        var record = state.self().chat();
        if (!record.exists()) return refuse(OUTSIDER_REJECTED);
        var newcomer = Newcomer.of(account, state.self());
        var barred = newcomer.bars(record, at);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.self().role() != null) return nothingToDo();
        var refused = state.refuses(chat, account, at);
        if (refused.isPresent()) return refuse(refused.get());
        if (state.removed()) return refuse(OUTSIDER_REJECTED);
        if (record.closed(at)) return refuse(CHAT_ARCHIVED);
        return newcomer.role(record, at)
                .map(role -> accept(
                        new ChatInvitationTaken(invitation, chat, account, school, at),
                        newcomer.enters(record, role, at)))
                .orElseGet(() -> refuse(OUTSIDER_REJECTED));
    }

    /**
     * @param removed somebody has put the person out
     * @param users who has come by it: as many as may at the most, so that reading them stays cheap
     * @param issuer what whoever issued it is in the chat at present
     */
    record State(
            Participation self,
            boolean removed,
            @Nullable ChatInvitationIssued issued,
            boolean takenBack,
            Set<AccountId> users,
            Participation issuer) {

        static final State NOTHING_KNOWN =
                new State(Participation.none(), false, null, false, Set.of(), Participation.none());

        Optional<Refusal> refuses(ChatId chat, AccountId account, Instant at) {
            if (issued == null) return Optional.of(INVITATION_INVALID);
            if (!issued.chat().equals(chat)) return Optional.of(INVITATION_SCOPE_MISMATCH);
            if (takenBack) return Optional.of(INVITATION_REVOKED);
            if (!issuer.administers(at)) return Optional.of(INVITATION_ISSUER_NOT_AUTHORISED);
            if (!at.isBefore(issued.expiresAt())) return Optional.of(INVITATION_EXPIRED);
            return users.size() >= issued.maxUses() && !users.contains(account)
                    ? Optional.of(INVITATION_EXHAUSTED)
                    : Optional.empty();
        }

        Model<State> issuersView(ChatId chat, SchoolId school) {
            var model = Model.startingWith(this);
            return issued == null || !issued.chat().equals(chat)
                    ? model
                    : model.including(
                            Participation.of(issued.by().account(), chat, school), State::issuer, State::issuer);
        }

        State self(Participation now) {
            return new State(now, removed, issued, takenBack, users, issuer);
        }

        State removed(boolean now) {
            return new State(self, now, issued, takenBack, users, issuer);
        }

        State issued(ChatInvitationIssued now) {
            return new State(self, removed, now, takenBack, users, issuer);
        }

        State revoked() {
            return new State(self, removed, issued, true, users, issuer);
        }

        State usedBy(AccountId one) {
            var all = new HashSet<>(users);
            all.add(one);
            return new State(self, removed, issued, takenBack, Set.copyOf(all), issuer);
        }

        State issuer(Participation now) {
            return new State(self, removed, issued, takenBack, users, now);
        }
    }
}
