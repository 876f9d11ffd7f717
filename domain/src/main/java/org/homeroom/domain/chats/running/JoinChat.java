package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.OUTSIDER_REJECTED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.Objects;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.chats.facts.Newcomer;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.RosterMode;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody comes into a chat in which the school's own facts give a place to whoever wants it: a channel, the parents of a
 * class among themselves, a community, a chat of all members, or a chat of two that one of them had left. Nobody else
 * gets in, and nobody who was put out comes back like this. Source: MEM-07, CHT-07, CHT-10.
 */
public record JoinChat(ChatId chat, SchoolId school, AccountId account, Instant at)
        implements RunningCommand<JoinChat.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), false))
                .including(
                        Participation.of(account, chat, school), State::self, (s, one) -> new State(one, s.removed()))
                .about(chat, account, school)
                .on(ParticipantRemoved.class, (s, e) -> new State(s.self(), true))
                .on(ParticipantAdmitted.class, (s, e) -> new State(s.self(), false))
                .on(AdmissionDeferred.class, (s, e) -> new State(s.self(), false));
    }

    @Override
    public Outcome decide(State state) {
        var record = state.self().chat();
        if (!record.exists()) return refuse(OUTSIDER_REJECTED);
        var newcomer = Newcomer.of(account, state.self());
        var barred = newcomer.bars(record, at);
        if (barred.isPresent()) return refuse(barred.get());
        if (state.self().role() != null) return nothingToDo();
        if (!open(record) || state.removed()) return refuse(OUTSIDER_REJECTED);
        if (record.closed(at)) return refuse(CHAT_ARCHIVED);
        return newcomer.role(record, at)
                .map(role -> accept(newcomer.enters(record, role, at)))
                .orElseGet(() -> refuse(OUTSIDER_REJECTED));
    }

    private boolean open(ChatRecord record) {
        var created = Objects.requireNonNull(record.created());
        return switch (record.kind()) {
            case CHANNEL, PARENTS_ONLY, COMMUNITY -> true;
            case SCHOOL -> created.roster() == RosterMode.ALL_MEMBERS;
            case DIRECT -> created.between().contains(account);
            case CLASS, SUBJECT, CLASS_PARENTS, TEACHERS, GROUP, COUNSELLING -> false;
        };
    }

    /** @param removed somebody has put the person out */
    record State(Participation self, boolean removed) {}
}
