package org.homeroom.application.moderation;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.homeroom.application.moderation.ContentScreen.Verdict;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.ViolationReason;
import org.homeroom.domain.moderation.facts.Check;

/**
 * The screen of the house: rate, repetition, and a table of addresses and words. What was said before is remembered as
 * keyed hashes, in memory, of so many people and on each node for itself: no decision rests on it. Source: CHT-19, MOD-03.
 */
public final class HouseScreen implements ContentScreen {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** @param words a keyed hash of them; 0 for too few */
    private record Said(UUID message, UUID chat, long words, Instant at) {}

    private final KeyedHashes hashes;
    private final ScreenTable table;
    private final ScreenTerms terms;

    /** Who spoke longest ago goes first. */
    private final Map<AccountId, Deque<Said>> recent;

    public HouseScreen(KeyedHashes hashes, ScreenTable table, ScreenTerms terms) {
        this.hashes = hashes;
        this.table = table;
        this.terms = terms;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<AccountId, Deque<Said>> eldest) {
                return size() > terms.remembered();
            }
        };
    }

    @Override
    public Verdict screen(Draft draft) {
        var text = ScreenTable.plain(draft.text());
        var looked = table.look(text);
        if (looked instanceof Verdict.Forbid) return looked;
        var words = words(text);
        var counted = remember(draft, words);
        return looked instanceof Verdict.Flag ? looked : counted;
    }

    /** The same for every way of writing it: only letters and digits count. */
    private long words(String text) {
        var bare = text.codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        if (bare.length() < terms.shortest()) return 0;
        return ByteBuffer.wrap(hashes.signature("screen", bare.toString())).getLong();
    }

    private synchronized Verdict remember(Draft draft, long words) {
        var said = recent.computeIfAbsent(draft.author(), fresh -> new ArrayDeque<>());
        while (!said.isEmpty() && (said.size() >= terms.rate() || past(said.getFirst(), draft.at(), terms.within())))
            said.removeFirst();
        if (said.stream().noneMatch(one -> one.message().equals(draft.message().value())))
            said.addLast(new Said(draft.message().value(), draft.chat().value(), words, draft.at()));
        if (words != 0 && repeated(said, words)) return new Verdict.Flag(Check.REPETITION, ViolationReason.SPAM);
        return said.size() >= terms.rate() && !past(said.getFirst(), draft.at(), MINUTE)
                ? new Verdict.Flag(Check.RATE, ViolationReason.SPAM)
                : Verdict.Allow.ALLOW;
    }

    private boolean repeated(Deque<Said> said, long words) {
        var byChat = said.stream()
                .filter(one -> one.words() == words)
                .collect(Collectors.groupingBy(Said::chat, Collectors.counting()));
        return byChat.size() >= terms.sameInChats()
                || byChat.values().stream().anyMatch(times -> times >= terms.sameInOneChat());
    }

    private static boolean past(Said one, Instant now, Duration within) {
        return !one.at().plus(within).isAfter(now);
    }
}
