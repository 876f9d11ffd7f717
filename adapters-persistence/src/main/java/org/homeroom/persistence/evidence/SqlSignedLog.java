package org.homeroom.persistence.evidence;

import io.vertx.sqlclient.Row;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.homeroom.application.evidence.ErasureCertificate;
import org.homeroom.application.evidence.EvidenceState;
import org.homeroom.application.evidence.HistoryInspection;
import org.homeroom.application.evidence.SignedLog;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.InclusionProof;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TilePath;
import org.homeroom.evidence.TiledTree;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;
import org.jspecify.annotations.Nullable;

/** Reads the evidence from its tables. */
public final class SqlSignedLog implements SignedLog {

    /** How long somebody waits who asks whether a history was altered. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final EvidenceKeeper keeper;
    private final EvidenceTables tables;
    private final Attestors attestors;
    private final Attestations attestations;
    private final Executor executor = task -> Thread.ofVirtual().start(task);

    public SqlSignedLog(EvidenceKeeper keeper, Attestors attestors) {
        this.keeper = keeper;
        this.attestors = attestors;
        this.attestations = new Attestations(keeper.pool());
        this.tables = new EvidenceTables(keeper.pool());
    }

    @Override
    public CompletionStage<Optional<String>> checkpoint() {
        return asked(() -> newest().map(Signed::note));
    }

    /** Never more than was signed, so that what was once answered stays right. */
    @Override
    public CompletionStage<Optional<byte[]>> tile(TilePath tile) {
        if (tile.level() == TilePath.ENTRIES) return CompletableFuture.completedFuture(Optional.empty());
        return asked(() -> {
            var hashes = tables.read(tile);
            var wanted = tile.width() * Hashing.LENGTH;
            return hashes == null || hashes.length < wanted
                    ? Optional.empty()
                    : Optional.of(Arrays.copyOf(hashes, wanted));
        });
    }

    @Override
    public CompletionStage<Optional<String>> key() {
        var keys = keeper.keys();
        return CompletableFuture.completedFuture(
                keys.isDone() ? Optional.of(keys.join().key().verifier() + "\n") : Optional.empty());
    }

    @Override
    public EvidenceState state() {
        return keeper.state();
    }

    @Override
    public HistoryInspection inspect(SchoolId school, Instant by) {
        return new SchoolInspector(tables, keeper.keys().join(), PATIENCE)
                .inspect("school=" + school.value(), by, keeper.state().alarm());
    }

    @Override
    public void export(@Nullable SchoolId school, OutputStream zip) throws IOException {
        var signed = newest().orElseThrow(() -> new IOException("nothing is signed yet"));
        var whose = school == null ? HistoryNote.EVERYTHING : "school=" + school.value();
        new HistoryExport(tables, attestations, keeper.keys().join(), signed, whose).write(zip);
    }

    @Override
    public CompletionStage<Optional<ErasureCertificate>> certificate(AccountId account) {
        return asked(() -> newest().flatMap(signed -> certificate("account=" + account.value(), signed)));
    }

    @Override
    public Map<String, String> unheard() {
        return attestors.unheard();
    }

    private Optional<Signed> newest() {
        return tables.newest().map(attestations::cosigned);
    }

    private Optional<ErasureCertificate> certificate(String tag, Signed signed) {
        return event("accounts.PersonalDataErased", tag)
                .filter(erased -> erased.position() <= signed.size())
                .flatMap(erased -> {
                    var entry = erased.envelope("").entry();
                    var tree = new TiledTree(tables, signed.size());
                    var index = erased.position() - 1;
                    var proof = new InclusionProof(index, tree.inclusion(index), Note.of(signed.note()));
                    if (!proof.holdsFor(new Hashing().leaf(entry))) return Optional.empty();
                    var requested = event("accounts.ErasureRequested", tag);
                    return Optional.of(new ErasureCertificate(
                            JsonText.of(erased.payload(), "certificate"),
                            tag,
                            JsonText.of(erased.payload(), "at"),
                            erased.time(),
                            requested
                                    .map(one -> JsonText.of(one.payload(), "at"))
                                    .orElse(""),
                            erased.position(),
                            erased.id(),
                            JsonText.of(entry),
                            JsonText.of(erased.payload()),
                            List.of(proof.toString().split("\n", -1))));
                });
    }

    /** The last event of this type about somebody. */
    private Optional<LoggedEvent> event(String type, String tag) {
        var rows = tables.ask(
                "SELECT " + LoggedEvent.COLUMNS + " FROM eventstore.events WHERE position = (SELECT max(t.position)"
                        + " FROM eventstore.event_tag t JOIN eventstore.events e USING (position)"
                        + " WHERE t.tag = eventstore.tag_key($1) AND t.type = eventstore.type_key($2) AND e.type = $2"
                        + " AND string_to_array(e.tags, E'\\x1f') @> ARRAY[$1])",
                tag,
                type);
        for (Row row : rows) {
            return Optional.of(LoggedEvent.of(row));
        }
        return Optional.empty();
    }

    private <T> CompletionStage<T> asked(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, executor);
    }
}
