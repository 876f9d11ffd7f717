package org.homeroom.application.moderation;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.secrets.KeyedHashes;
import org.homeroom.domain.memberships.facts.ChatId;
import org.homeroom.domain.memberships.facts.MessageId;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportId;
import org.homeroom.domain.moderation.reports.Evidence;
import org.homeroom.domain.moderation.reports.ReportedMessage;

/** Takes messages as they are, and tells later whether it is still the same. Source: O3. */
public final class Snapshots {

    private final History history;
    private final KeyedHashes hashes;

    public Snapshots(History history, KeyedHashes hashes) {
        this.history = history;
        this.hashes = hashes;
    }

    /** Empty where there is no such message, or nothing is left of it. */
    public CompletionStage<Optional<Evidence>> take(ReportId report, ChatId chat, MessageId message) {
        return history.stateOf(ReportedMessage.of(message, chat))
                .thenApply(found ->
                        found.snapshot().map(snapshot -> new Evidence(snapshot, hashes.snapshot(report, snapshot))));
    }

    /** Whether what stands beside the report is what was reported. What has been erased is not. */
    public boolean genuine(ContentReported reported) {
        var snapshot = reported.snapshot();
        return snapshot != null
                && snapshot.value()
                        .map(known -> hashes.snapshot(reported.report(), known).equals(reported.digest()))
                        .orElse(false);
    }
}
