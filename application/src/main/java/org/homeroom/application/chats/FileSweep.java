package org.homeroom.application.chats;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.domain.accounts.facts.AccountEvent.PersonalDataErased;
import org.homeroom.domain.chats.facts.FileEvent.FileUploaded;
import org.homeroom.domain.chats.facts.OwnedFile;
import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.moderation.facts.Hold;

/**
 * Throws away bytes that nobody has put on record, those of people whose data were erased, and recordings whose time is over,
 * unless a court or a case needs them.
 * It asks the log itself, since what is thrown away is gone. Source: CHT-12, CAL-05, P-20, decision 0080.
 */
public final class FileSweep {

    /** Longer than any upload takes. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final int PAGE = 500;

    private final FileStore store;
    private final History history;

    public FileSweep(FileStore store, History history) {
        this.store = store;
        this.history = history;
    }

    /** Goes through everything that is kept. Not for a thread that must not wait. */
    public void sweep(Instant now) throws IOException {
        var then = now.minus(PATIENCE);
        store.clearSpools(then);
        var after = Optional.<StoredFile>empty();
        for (var page = store.keptBefore(then, after, PAGE);
                !page.isEmpty();
                page = store.keptBefore(then, after, PAGE)) {
            for (var one : page) if (!wanted(one, now)) store.remove(one);
            after = Optional.of(page.getLast());
        }
    }

    private boolean wanted(StoredFile stored, Instant now) {
        var file = joined(history.stateOf(OwnedFile.anywhere(stored.file())));
        var uploaded = file.uploaded();
        return uploaded != null
                && uploaded.digest().equals(stored.digest())
                && !erased(uploaded)
                && (file.exists(now) || held(uploaded));
    }

    /** What a court or a case needs is kept although nobody reads it any more. */
    private boolean held(FileUploaded uploaded) {
        var chat = uploaded.chat();
        var person = joined(history.stateOf(Hold.on(uploaded.account())));
        return person.ordered()
                || person.needed()
                || (chat != null && joined(history.stateOf(Hold.on(chat))).ordered());
    }

    private boolean erased(FileUploaded uploaded) {
        return joined(history.stateOf(Model.startingWith(false)
                .about(uploaded.account())
                .on(PersonalDataErased.class, (gone, e) -> e.account().equals(uploaded.account()))));
    }

    private static <T> T joined(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
