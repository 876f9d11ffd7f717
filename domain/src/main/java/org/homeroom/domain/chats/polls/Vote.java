package org.homeroom.domain.chats.polls;

import static java.util.Objects.requireNonNull;
import static org.homeroom.domain.chats.polls.PollRefusal.ALREADY_VOTED;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_CLOSED;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_OPTION_UNKNOWN;
import static org.homeroom.domain.chats.polls.PollRefusal.POLL_UNKNOWN;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.accounts.facts.Presence;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.chats.facts.PollChoice;
import org.homeroom.domain.chats.facts.PollEvent.PollCreated;
import org.homeroom.domain.chats.facts.PollEvent.VoteCast;
import org.homeroom.domain.chats.facts.PollSecrecy;
import org.homeroom.domain.chats.facts.VoterId;
import org.homeroom.domain.consent.facts.ParticipationRefusal;
import org.homeroom.domain.kernel.Id;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in a chat votes, once, or anew where the poll lets one. To be asked on nobody's behalf, so that beside an
 * anonymous vote nothing says whose it is; that the person is still there is decided here. Source: CHT-15, H6, S-31.
 *
 * @param options the numbers of those chosen, from 0 on, in any order
 */
public record Vote(
        MessageId message, ChatId chat, SchoolId school, AccountId account, List<Integer> options, Instant at)
        implements PollCommand<Vote.State> {

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), Presence.HERE, PollRecord.NONE, null))
                .including(Participation.of(account, chat, school), State::participation, State::with)
                .including(Presence.of(account), State::presence, State::with)
                .including(PollRecord.of(message, chat), State::poll, State::with)
                .then(this::earlierVotes);
    }

    /** Under which name the person votes is known only once the poll is. */
    private Model<State> earlierVotes(State known) {
        var model = Model.startingWith(known);
        var voter = known.poll().created() == null ? null : voterIn(known.poll().created());
        return voter == null ? model : model.about(message, voter).on(VoteCast.class, (s, e) -> s.after(e));
    }

    @Override
    public Outcome decide(State state) {
        if (state.presence().gone()) return refuse(ParticipationRefusal.SUBJECT_ERASED);
        var barred = state.participation().hinders(at);
        if (barred.isPresent()) return refuse(barred.get());
        var poll = state.poll().created();
        if (poll == null || !state.poll().seenBy(state.participation(), at)) return refuse(POLL_UNKNOWN);
        var voter = voterIn(poll);
        if (state.poll().closed(at) || voter == null) return refuse(POLL_CLOSED);
        var chosen = List.copyOf(new TreeSet<>(options));
        if (!possible(chosen, poll)) return refuse(POLL_OPTION_UNKNOWN);
        var before = state.before();
        if (before != null && before.options().equals(chosen)) return nothingToDo();
        if (before != null && !poll.changeable()) return refuse(ALREADY_VOTED);
        var open = poll.secrecy() == PollSecrecy.OPEN;
        return accept(new VoteCast(
                message, chat, open ? account : null, open ? null : (VoterId) requireNonNull(voter), chosen, at));
    }

    private boolean possible(List<Integer> chosen, PollCreated poll) {
        return !chosen.isEmpty()
                && chosen.size() == options.size()
                && (poll.choice() == PollChoice.MULTIPLE || chosen.size() == 1)
                && chosen.stream().allMatch(option -> option >= 0 && option < poll.options());
    }

    /** Null once nobody can say any more who somebody is in this poll. */
    private @Nullable Id voterIn(PollCreated poll) {
        if (poll.secrecy() == PollSecrecy.OPEN) return account;
        var key = requireNonNull(poll.ballotKey()).orNull();
        return key == null ? null : VoterId.of(account, key);
    }

    /** @param before how the person has voted; null for who has not */
    record State(
            Participation participation,
            Presence presence,
            PollRecord poll,
            @Nullable VoteCast before) {

        State with(Participation now) {
            return new State(now, presence, poll, before);
        }

        State with(Presence now) {
            return new State(participation, now, poll, before);
        }

        State with(PollRecord now) {
            return new State(participation, presence, now, before);
        }

        State after(VoteCast vote) {
            return new State(participation, presence, poll, vote);
        }
    }
}
