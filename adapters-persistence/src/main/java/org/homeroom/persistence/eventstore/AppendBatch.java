package org.homeroom.persistence.eventstore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Appends that go to the database in one call, where none can see an event of another. */
final class AppendBatch {
    private final StoreTerms.Batching terms;
    private final List<PendingAppend> appends = new ArrayList<>();
    private final Set<String> types = new HashSet<>();
    private final Set<String> tags = new HashSet<>();
    private int events;
    private long bytes;

    AppendBatch(StoreTerms.Batching terms) {
        this.terms = terms;
    }

    boolean isFull() {
        return events >= terms.events() || bytes >= terms.bytes();
    }

    /** Takes the append unless it is too large for the rest, or must see what the batch has before it. */
    boolean take(PendingAppend pending) {
        Append append = pending.append();
        if (!appends.isEmpty()
                && (events + append.events().size() > terms.events()
                        || bytes + append.bytes() > terms.bytes()
                        || append.criteria().alternatives().stream().anyMatch(c -> c.couldMatch(types, tags)))) {
            return false;
        }
        appends.add(pending);
        for (Append.Encoded event : append.events()) {
            types.add(event.type());
            tags.addAll(event.tags());
        }
        events += append.events().size();
        bytes += append.bytes();
        return true;
    }

    List<PendingAppend> appends() {
        return List.copyOf(appends);
    }
}
