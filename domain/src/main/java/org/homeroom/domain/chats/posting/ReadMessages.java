package org.homeroom.domain.chats.posting;

import java.time.Instant;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Outcome;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * Somebody wants to read a chat. It leaves nothing on record; the answer rests on the facts themselves, so that a consent
 * withdrawn ends reading as it ends posting. Who is muted still reads. Source: MEM-08, §5.4.2.
 */
public record ReadMessages(ChatId chat, SchoolId school, AccountId reader, Instant at)
        implements PostingCommand<Participation> {

    @Override
    public Model<Participation> model() {
        return Participation.of(reader, chat, school);
    }

    @Override
    public Outcome decide(Participation participation) {
        return participation.bars(at).map(Outcome::refuse).orElseGet(Outcome::nothingToDo);
    }
}
