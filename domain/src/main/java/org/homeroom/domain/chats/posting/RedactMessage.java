package org.homeroom.domain.chats.posting;

import static org.homeroom.domain.chats.facts.ChatRefusal.NOT_A_PARTICIPANT;
import static org.homeroom.domain.chats.posting.PostRefusal.MESSAGE_UNKNOWN;
import static org.homeroom.domain.kernel.GeneralRefusal.NOT_AUTHORISED;
import static org.homeroom.domain.kernel.Outcome.accept;
import static org.homeroom.domain.kernel.Outcome.nothingToDo;
import static org.homeroom.domain.kernel.Outcome.refuse;

import java.time.Instant;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatKind;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.memberships.facts.OfficerId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.memberships.facts.SchoolRight;
import org.homeroom.domain.memberships.facts.ViolationReason;

/**
 * Nobody is to read a message any more, for a reason: who administers the chat decides, or whoever may silence people in
 * the school. Among parents alone, between two people and in counselling the school has no say without a case.
 * Source: §5.4, D-08, MOD-01.
 */
public record RedactMessage(
        MessageId message, ChatId chat, SchoolId school, AccountId by, ViolationReason reason, Instant at)
        implements PostingCommand<RedactMessage.State> {

    private static final Set<ChatKind> PRIVATE = Set.of(ChatKind.PARENTS_ONLY, ChatKind.DIRECT, ChatKind.COUNSELLING);

    @Override
    public Model<State> model() {
        return Model.startingWith(new State(Participation.none(), MessageRecord.NONE))
                .including(
                        Participation.of(by, chat, school),
                        State::participation,
                        (s, now) -> new State(now, s.message()))
                .including(
                        MessageRecord.of(message, chat), State::message, (s, now) -> new State(s.participation(), now));
    }

    @Override
    public Outcome decide(State state) {
        var participation = state.participation();
        if (!participation.administers(at) && !schoolSaysSo(participation))
            return refuse(participation.bars(at).isPresent() ? NOT_A_PARTICIPANT : NOT_AUTHORISED);
        var posted = state.message().posted();
        if (posted == null) return refuse(MESSAGE_UNKNOWN);
        if (state.message().gone()) return nothingToDo();
        var end = new MessageRedacted(message, chat, school, posted.author(), OfficerId.of(by), reason, at);
        return accept(state.message().end(end, message, chat, by, at));
    }

    private boolean schoolSaysSo(Participation participation) {
        var record = participation.chat();
        if (!record.exists() || PRIVATE.contains(record.kind())) return false;
        var theClass = record.theClass();
        var right = SchoolRight.MUTE_PARTICIPANT;
        var holding = participation.person().holding();
        return theClass == null ? holding.may(right) : holding.may(right, Set.of(theClass));
    }

    record State(Participation participation, MessageRecord message) {}
}
