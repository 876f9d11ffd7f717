package org.homeroom.application.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.homeroom.domain.accounts.facts.AccountId;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.evidence.TilePath;
import org.jspecify.annotations.Nullable;

/** What proves that the log was not changed. It follows the log within two seconds, and says so loudly when it cannot. */
public interface SignedLog extends Inspector {

    /** The newest signed checkpoint, with the cosignatures of witnesses who have seen it; empty before the first. */
    CompletionStage<Optional<String>> checkpoint();

    /** The hashes of a tile, exactly as many as asked for; empty where the log does not have them yet. */
    CompletionStage<Optional<byte[]>> tile(TilePath tile);

    /** The public key by which checkpoints are verified; empty until the database has answered once. */
    CompletionStage<Optional<String>> key();

    /** How things stand on this node. */
    EvidenceState state();

    /**
     * Who outside should attest the checkpoints and does not at the moment, each with the reason; on this node. Nothing waits
     * for them.
     */
    Map<String, String> unheard();

    /**
     * Writes a history as a zip, from the first event to the newest checkpoint. Blocks.
     *
     * @param school null for the whole log
     */
    void export(@Nullable SchoolId school, OutputStream zip) throws IOException;

    /** What proves that the data of this person were erased; empty where they were not, or not covered yet. */
    CompletionStage<Optional<ErasureCertificate>> certificate(AccountId account);
}
