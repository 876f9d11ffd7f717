package org.homeroom.persistence.evidence;

import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.homeroom.evidence.ConsistencyProof;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TiledTree;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.persistence.evidence.Attestations.Attestation;
import org.homeroom.persistence.evidence.Attestations.Kind;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;

/** Cosigns a checkpoint after it has seen that the log only grew. Source: C2SP tlog-witness. */
final class Witness implements Attestor {

    private static final int TRIES = 3;
    private static final String UNCLEAR = "does not say where it stands";

    private final URI url;
    private final VerifierKey key;
    private final OutsideWorld outside;
    private final EvidenceTables tables;
    private final Attestations attestations;
    private final Clock clock;

    Witness(URI url, VerifierKey key, OutsideWorld outside, Pool pool, Clock clock) {
        this.url = url;
        this.key = key;
        this.outside = outside;
        this.tables = new EvidenceTables(pool);
        this.attestations = new Attestations(pool);
        this.clock = clock;
    }

    /** Two keys of the same name are two witnesses. */
    @Override
    public String name() {
        return key.name() + "+" + key.hexId();
    }

    @Override
    public void attest(Signed newest) throws InterruptedException {
        var seen = attestations.newest(name()).map(Attestation::size).orElse(0L);
        for (var i = 0; i < TRIES; i++) {
            var proof = new ConsistencyProof(
                    seen, new TiledTree(tables, newest.size()).consistency(seen), Note.of(newest.note()));
            var answer = outside.post(
                    url, "text/plain; charset=utf-8", proof.toString().getBytes(StandardCharsets.UTF_8));
            var said = new String(answer.body(), StandardCharsets.UTF_8);
            switch (answer.status()) {
                case 200 -> {
                    keep(newest, said);
                    return;
                }
                case 409 -> {
                    var size = sizeIn(said);
                    if (size == seen)
                        throw new NotAttested(seen == newest.size() ? "KNOWS ANOTHER LOG of the same size" : UNCLEAR);
                    if (size > newest.size()) {
                        if (isOutdated(newest)) return;
                        throw new NotAttested("KNOWS A LONGER LOG, of " + size + " events");
                    }
                    seen = size;
                }
                case 403 -> throw new NotAttested("does not know the key of this log (403)");
                case 404 -> throw new NotAttested("does not know this log (404)");
                case 422 -> throw new NotAttested("KNOWS ANOTHER LOG: ours has not grown from it (422)");
                default -> throw new NotAttested("answered " + answer.status());
            }
        }
        throw new NotAttested(UNCLEAR);
    }

    /** Only what auditors can verify by the key. */
    private void keep(Signed newest, String said) {
        try {
            var now = clock.instant();
            var cosigned = Note.of(newest.note() + said);
            for (var signature : cosigned.signatures()) {
                if (!new Note(cosigned.text(), List.of(signature)).signedBy(key)) continue;
                Attestor.comparedWithOurs(Instant.ofEpochSecond(signature.seconds()), now);
                attestations.keep(
                        Kind.COSIGNATURE,
                        new Attestation(
                                name(),
                                newest.size(),
                                newest.note(),
                                signature.toString().getBytes(StandardCharsets.UTF_8),
                                now.truncatedTo(ChronoUnit.MICROS)));
                return;
            }
        } catch (Malformed e) {
            throw new NotAttested("its answer is no cosignature");
        }
        throw new NotAttested("its cosignature is not by its key");
    }

    /** Another node may have been faster. */
    private boolean isOutdated(Signed newest) {
        return tables.newest().filter(now -> now.size() > newest.size()).isPresent();
    }

    private static long sizeIn(String said) {
        if (!said.matches("(0|[1-9][0-9]{0,17})\n")) throw new NotAttested(UNCLEAR);
        return Long.parseLong(said.strip());
    }
}
