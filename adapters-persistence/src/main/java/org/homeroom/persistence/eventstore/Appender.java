package org.homeroom.persistence.eventstore;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Writes appends: seals their personal parts, and hands them to the batcher. */
final class Appender {
    private final AppendBatcher batcher;
    private final PersonalData personal;

    Appender(EventStoreDatabase database, PersonalData personal) {
        this.batcher = new AppendBatcher(database);
        this.personal = personal;
    }

    /** The position of the last event, or nothing when the condition did not hold. */
    CompletableFuture<OptionalLong> write(Append append) {
        Set<String> subjects = append.subjects();
        return attempt(append, subjects).exceptionallyCompose(failure -> {
            if (Failures.isOutdatedKey(failure)) {
                personal.forgetKeysOf(subjects);
                return attempt(append, subjects);
            }
            return CompletableFuture.failedFuture(
                    Failures.isDuplicateOf(failure, "events_id")
                            ? new DuplicateEventException(Failures.cause(failure))
                            : Failures.cause(failure));
        });
    }

    private CompletableFuture<OptionalLong> attempt(Append append, Set<String> subjects) {
        return subjects.isEmpty()
                ? batcher.append(append)
                : personal.keysFor(subjects).thenCompose(keys -> batcher.append(append.sealedWith(keys)));
    }
}
