package org.homeroom.persistence.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.ConsistencyProof;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.SigningKey;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.persistence.evidence.LocalServer.Answer;

/** A witness as C2SP tlog-witness wants it. */
final class HonestWitness implements LocalServer.Behaviour {

    final SigningKey key = SigningKey.generate("witness.example/w1", VerifierKey.Use.COSIGNATURE);
    final Map<String, Checkpoint> seen = new ConcurrentHashMap<>();
    volatile Instant at = Instant.now();
    private final VerifierKey known;

    HonestWitness(VerifierKey known) {
        this.known = known;
    }

    @Override
    public Answer to(byte[] request) {
        var proof = ConsistencyProof.of(new String(request, StandardCharsets.UTF_8));
        var now = Checkpoint.of(proof.checkpoint());
        if (!now.origin().equals(known.name())) return Answer.of(404, "");
        if (!proof.checkpoint().signedBy(known)) return Answer.of(403, "");
        var then = seen.getOrDefault(now.origin(), new Checkpoint(now.origin(), 0, new Hashing().ofNothing()));
        if (proof.older() > now.size()) return Answer.of(400, "");
        if (proof.older() != then.size()) return Answer.of(409, then.size() + "\n");
        if (then.size() == now.size() && !Arrays.equals(then.root(), now.root()))
            return Answer.of(409, then.size() + "\n");
        if (!proof.holdsFor(then)) return Answer.of(422, "");
        seen.put(now.origin(), now);
        return Answer.of(
                200, key.cosign(proof.checkpoint(), at).signatures().getLast().toString());
    }
}
