package org.homeroom.domain.chats.facts;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.kernel.Refusal;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionImposed;
import org.homeroom.domain.moderation.facts.SanctionEvent.SanctionLifted;
import org.homeroom.domain.moderation.facts.SanctionId;
import org.homeroom.domain.moderation.facts.SanctionKind;

/**
 * The measures of one school against one person that nobody has lifted. Each holds from its beginning up to its end and
 * not an instant longer, whether or not anybody says so. Source: S-34, O5, P-15.
 */
public record Measures(Map<SanctionId, SanctionImposed> imposed) {

    public static final Measures NONE = new Measures(Map.of());

    private static final Set<SanctionKind> SILENCING =
            Set.of(SanctionKind.MUTE, SanctionKind.CHAT_SUSPENSION, SanctionKind.SCHOOL_SUSPENSION);

    public static Model<Measures> of(AccountId account, SchoolId school) {
        return Model.startingWith(NONE)
                .about(account, school)
                .on(SanctionImposed.class, Measures::with)
                .on(SanctionLifted.class, Measures::without);
    }

    /** Why the person may not take part in the chat now, if so. */
    public Optional<Refusal> bars(ChatId chat, Instant at) {
        return holds(SanctionKind.SCHOOL_SUSPENSION, chat, at) || holds(SanctionKind.CHAT_SUSPENSION, chat, at)
                ? Optional.of(ChatRefusal.SANCTIONED)
                : Optional.empty();
    }

    /** Why the person may say nothing in the chat now, if so. */
    public Optional<Refusal> silences(ChatId chat, Instant at) {
        return SILENCING.stream().anyMatch(kind -> holds(kind, chat, at))
                ? Optional.of(ChatRefusal.SANCTIONED)
                : Optional.empty();
    }

    /** Whether the person may not talk alone with that other one now. */
    public boolean parts(AccountId other, Instant at) {
        return imposed.values().stream()
                .anyMatch(one -> one.kind() == SanctionKind.CONTACT_BLOCK
                        && other.value().equals(one.other())
                        && holds(one, at));
    }

    private boolean holds(SanctionKind kind, ChatId chat, Instant at) {
        return imposed.values().stream()
                .anyMatch(one ->
                        one.kind() == kind && (one.chat() == null || one.chat().equals(chat)) && holds(one, at));
    }

    private static boolean holds(SanctionImposed one, Instant at) {
        return !at.isBefore(one.from()) && at.isBefore(one.until());
    }

    private Measures with(SanctionImposed one) {
        var more = new HashMap<>(imposed);
        more.put(one.sanction(), one);
        return new Measures(Map.copyOf(more));
    }

    private Measures without(SanctionLifted end) {
        var fewer = new HashMap<>(imposed);
        fewer.remove(end.sanction());
        return new Measures(Map.copyOf(fewer));
    }
}
