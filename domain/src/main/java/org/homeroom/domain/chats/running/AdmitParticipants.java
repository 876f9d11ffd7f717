package org.homeroom.domain.chats.running;

import static org.homeroom.domain.chats.facts.ChatRefusal.CHAT_ARCHIVED;
import static org.homeroom.domain.chats.facts.ChatRefusal.TOO_MANY_AT_ONCE;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantLeft;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantRemoved;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.ChatTerms;
import org.homeroom.domain.chats.facts.Newcomers;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.StartMatrix;
import org.homeroom.domain.chats.facts.SupervisionLevel;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * An administrator of a chat brings members of the school into it: all of them, or nobody. For a pupil without consent the
 * place is kept. Source: CON-09, MEM-07, CHT-21, F-01.
 */
public record AdmitParticipants(
        ChatId chat, SchoolId school, List<AccountId> accounts, AccountId by, ChatTerms terms, Instant at)
        implements RunningCommand<AdmitParticipants.State> {

    @Override
    public Model<State> model() {
        var model = Model.startingWith(new State(Participation.none(), Newcomers.unread(accounts), Set.of()))
                .including(Participation.of(by, chat, school), State::by, State::by)
                .including(Newcomers.of(accounts, school), State::newcomers, State::with);
        for (var account : accounts)
            model = model.about(chat, account, school)
                    .on(ParticipantAdmitted.class, (s, e) -> s.now(e.account(), true))
                    .on(AdmissionDeferred.class, (s, e) -> s.now(e.account(), true))
                    .on(ParticipantLeft.class, (s, e) -> s.now(e.account(), false))
                    .on(ParticipantRemoved.class, (s, e) -> s.now(e.account(), false));
        return model;
    }

    @Override
    public Outcome decide(State state) {
        var barred = state.by().bars(at);
        if (barred.isPresent()) return refuse(barred.get());
        if (!state.by().administers(at)) return refuse(NOT_AUTHORISED);
        var record = state.by().chat();
        var fixed = Roster.fixed(record);
        if (fixed.isPresent()) return refuse(fixed.get());
        if (record.closed(at)) return refuse(CHAT_ARCHIVED);
        if (accounts.size() > terms.mostAtOnce()) return refuse(TOO_MANY_AT_ONCE);
        var coming = state.coming();
        if (record.kind() == ChatKind.GROUP
                && !StartMatrix.permits(SupervisionLevel.of(state.by().person().holding()), coming.levels()))
            return refuse(NOT_AUTHORISED);
        var kept = coming.bars(record, at);
        if (kept.isPresent()) return refuse(kept.get());
        return accept(coming.enter(record, at));
    }

    /** @param present who is on the list already */
    record State(Participation by, Newcomers newcomers, Set<AccountId> present) {

        Newcomers coming() {
            var left = newcomers;
            for (var account : present) left = left.without(account);
            return left;
        }

        State by(Participation now) {
            return new State(now, newcomers, present);
        }

        State with(Newcomers now) {
            return new State(by, now, present);
        }

        State now(AccountId account, boolean there) {
            var all = new HashSet<>(present);
            if (there) all.add(account);
            else all.remove(account);
            return new State(by, newcomers, Set.copyOf(all));
        }
    }
}
