package org.homeroom.domain.moderation.facts;

import java.time.Instant;
import java.util.Optional;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.chats.facts.ChatId;
import org.homeroom.domain.chats.facts.ChatRefusal;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.moderation.facts.ModerationEvent.SanctionImposed;

/**
 * Until when one person may say nothing in one chat. It ends by itself. Source: S-34, O5.
 *
 * @param until the first instant at which the person may speak again
 */
public record Muting(Instant until) {

    public static final Muting NONE = new Muting(Instant.MIN);

    public static Model<Muting> of(AccountId account, ChatId chat) {
        return Model.startingWith(NONE)
                .about(chat, account)
                .on(
                        SanctionImposed.class,
                        (s, e) -> e.kind() == SanctionKind.MUTE && e.until().isAfter(s.until)
                                ? new Muting(e.until())
                                : s);
    }

    /** Why the person may say nothing now, if so. */
    public Optional<Refusal> silences(Instant at) {
        return at.isBefore(until) ? Optional.of(ChatRefusal.SANCTIONED) : Optional.empty();
    }
}
