package org.homeroom.persistence.evidence;

import io.vertx.sqlclient.Pool;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.persistence.evidence.Attestations.Attestation;
import org.jboss.logging.Logger;

/**
 * Lets time-stamp authorities and witnesses attest what was signed, each on a thread of its own, until it is closed. Who is
 * away, slow or wrong holds up nobody, and is named by {@link #unheard()} until that is over.
 */
public final class Attestors implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Attestors.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration FIRST_REST = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 4;

    private final EvidenceTables tables;
    private final Attestations attestations;
    private final OutsideWorld outside;
    private final Clock clock = Clock.systemUTC();
    private final Map<String, String> unheard = new ConcurrentHashMap<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    private Attestors(Pool pool, OutsideWorld outside) {
        this.tables = new EvidenceTables(pool);
        this.attestations = new Attestations(pool);
        this.outside = outside;
    }

    /**
     * Whom to ask, and how often at most.
     *
     * @param timeStamps where a time-stamp authority is asked; empty: nowhere
     * @param witnesses each as {@code URL=name+id+key}; the URL is the submission prefix of C2SP tlog-witness
     */
    public record Terms(
            Optional<URI> timeStamps, Duration timeStampsEvery, List<String> witnesses, Duration witnessesEvery) {

        /** Nobody attests. */
        public static final Terms NOBODY = new Terms(Optional.empty(), Duration.ZERO, List.of(), Duration.ZERO);
    }

    /** Begins. @throws IllegalArgumentException where a witness or a URL is not written as it must be */
    public static Attestors start(Pool pool, Terms terms) {
        return start(pool, terms, PATIENCE);
    }

    static Attestors start(Pool pool, Terms terms, Duration patience) {
        var outside = new OutsideWorld(patience);
        var all = new Attestors(pool, outside);
        terms.timeStamps()
                .map(Attestors::checked)
                .map(url -> new TimeStampAuthority(url, outside, all.attestations, all.clock))
                .ifPresent(authority -> all.follow(authority, terms.timeStampsEvery()));
        for (var written : terms.witnesses()) {
            all.follow(witness(written.strip(), outside, pool, all.clock), terms.witnessesEvery());
        }
        all.threads.forEach(Thread::start);
        return all;
    }

    private static Witness witness(String written, OutsideWorld outside, Pool pool, Clock clock) {
        var sign = written.indexOf('=');
        if (sign < 0) throw new IllegalArgumentException("a witness is written as URL=name+id+key");
        try {
            var key = VerifierKey.of(written.substring(sign + 1));
            if (key.use() != VerifierKey.Use.COSIGNATURE) throw new Malformed("not the key of a witness");
            var prefix = written.substring(0, sign).replaceAll("/+$", "");
            return new Witness(checked(URI.create(prefix + "/add-checkpoint")), key, outside, pool, clock);
        } catch (Malformed e) {
            throw new IllegalArgumentException("the key of a witness: " + e.getMessage(), e);
        }
    }

    private static URI checked(URI url) {
        if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("https?"))
            throw new IllegalArgumentException("time stamps and witnesses are asked over HTTP: " + url);
        return url;
    }

    /** Who should attest checkpoints and does not, each with the reason. */
    Map<String, String> unheard() {
        return new TreeMap<>(unheard);
    }

    private void follow(Attestor attestor, Duration every) {
        threads.add(Thread.ofVirtual().name("attestor-", threads.size()).unstarted(() -> {
            try {
                for (var failures = 0; !closed; ) {
                    failures = ask(attestor, every) ? 0 : failures + 1;
                    Thread.sleep(rest(every, failures));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** False where it failed. */
    private boolean ask(Attestor attestor, Duration every) throws InterruptedException {
        try {
            var newest = tables.newest();
            if (newest.isEmpty()) return true;
            var last = attestations.newest(attestor.name());
            if (last.map(Attestation::size).orElse(-1L) >= newest.get().size()) {
                heard(attestor);
                return true;
            }
            if (last.isPresent() && last.get().at().plus(every).isAfter(clock.instant())) return true;
            attestor.attest(newest.get());
            heard(attestor);
            return true;
        } catch (NotAttested e) {
            note(attestor, e.why());
        } catch (RuntimeException e) {
            if (!closed) note(attestor, "not asked: " + e.getClass().getSimpleName());
        }
        return false;
    }

    private void heard(Attestor attestor) {
        if (unheard.remove(attestor.name()) != null) LOG.infof("%s attests checkpoints again", attestor.name());
    }

    private void note(Attestor attestor, String why) {
        if (unheard.put(attestor.name(), why) == null)
            LOG.warnf("%s does not attest checkpoints: %s. It is asked on", attestor.name(), why);
    }

    private static Duration rest(Duration every, int failures) {
        if (failures == 0) return shorter(every, LOOK);
        return shorter(every, FIRST_REST).multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
        outside.close();
        try {
            for (var thread : threads) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
