package org.homeroom.persistence.evidence;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeroom.persistence.evidence.EvidenceTables.Signed;

/** What was said of checkpoints from outside, as it is kept. Blocks. */
final class Attestations {

    private static final String COLUMNS = "attestor, size, note, word, attested_at";

    private final EvidenceTables tables;

    Attestations(SqlClient client) {
        this.tables = new EvidenceTables(client);
    }

    /** What is said. */
    enum Kind {
        TIME_STAMP,
        COSIGNATURE
    }

    /**
     * What somebody said of a checkpoint.
     *
     * @param note the checkpoint as the log signed it
     * @param word a time-stamp response in DER, or the line of a cosignature
     */
    record Attestation(String attestor, long size, String note, byte[] word, Instant at) {

        private static Attestation of(Row row) {
            return new Attestation(
                    row.getString(0),
                    row.getLong(1),
                    row.getString(2),
                    row.getBuffer(3).getBytes(),
                    row.getOffsetDateTime(4).toInstant());
        }
    }

    Optional<Attestation> newest(String attestor) {
        return all(
                        "SELECT " + COLUMNS
                                + " FROM evidence.attestation WHERE attestor = $1 ORDER BY size DESC LIMIT 1",
                        attestor)
                .stream()
                .findFirst();
    }

    /** In place of those that the same attestor gave before on that day. */
    void keep(Kind kind, Attestation attestation) {
        var at = attestation.at().atOffset(ZoneOffset.UTC);
        tables.ask(
                "WITH replaced AS (DELETE FROM evidence.attestation WHERE attestor = $1 AND size < $2"
                        + " AND date_trunc('day', attested_at, 'UTC') = date_trunc('day', $6::timestamptz, 'UTC'))"
                        + " INSERT INTO evidence.attestation (attestor, size, kind, note, word, attested_at)"
                        + " VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
                attestation.attestor(),
                attestation.size(),
                kind.name(),
                attestation.note(),
                Buffer.buffer(attestation.word()),
                at);
    }

    /** In the order of sizes. */
    List<Attestation> upTo(long size, Kind kind) {
        return all(
                "SELECT " + COLUMNS
                        + " FROM evidence.attestation WHERE kind = $1 AND size <= $2 ORDER BY size, attestor",
                kind.name(),
                size);
    }

    /** The checkpoint with the cosignatures of all who have seen exactly it. */
    Signed cosigned(Signed signed) {
        var note = new StringBuilder(signed.note());
        var cosignatures = all(
                "SELECT " + COLUMNS
                        + " FROM evidence.attestation WHERE kind = $1 AND size = $2 AND note = $3 ORDER BY attestor",
                Kind.COSIGNATURE.name(),
                signed.size(),
                signed.note());
        cosignatures.forEach(one -> note.append(new String(one.word(), StandardCharsets.UTF_8)));
        return new Signed(signed.size(), note.toString(), signed.at());
    }

    private List<Attestation> all(String sql, Object... values) {
        var found = new ArrayList<Attestation>();
        tables.ask(sql, values).forEach(row -> found.add(Attestation.of(row)));
        return found;
    }
}
