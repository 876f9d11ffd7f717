package org.homeroom.application.moderation;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactBlocked;
import org.homeroom.domain.moderation.facts.ContactEvent.ContactUnblocked;

/** With whom somebody does not want to talk, from the facts themselves. */
public record OwnBlocks(Map<AccountId, Instant> since) {

    /** @param since when it began */
    public record Block(AccountId account, Instant since) {}

    public static CompletionStage<List<Block>> of(AccountId account, History history) {
        return history.stateOf(Model.startingWith(new OwnBlocks(Map.of()))
                        .about(account)
                        .on(ContactBlocked.class, OwnBlocks::with)
                        .on(ContactUnblocked.class, OwnBlocks::without))
                .thenApply(OwnBlocks::newestFirst);
    }

    private OwnBlocks with(ContactBlocked e) {
        var more = new LinkedHashMap<>(since);
        more.put(e.blocked().account(), e.at());
        return new OwnBlocks(more);
    }

    private OwnBlocks without(ContactUnblocked e) {
        var fewer = new LinkedHashMap<>(since);
        fewer.remove(e.blocked().account());
        return new OwnBlocks(fewer);
    }

    private List<Block> newestFirst() {
        return since.entrySet().stream()
                .map(one -> new Block(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Block::since).reversed())
                .toList();
    }
}
