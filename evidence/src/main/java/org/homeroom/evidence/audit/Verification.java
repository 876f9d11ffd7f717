package org.homeroom.evidence.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.HistoryNote;
import org.homeroom.evidence.InclusionProof;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.MissingTile;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TiledTree;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.evidence.audit.Finding.Kind;
import org.homeroom.evidence.audit.Report.Subject;
import org.homeroom.evidence.audit.Statement.About;

/**
 * Looks whether an export is what the log recorded: a folder or a zip, with no database and no network; or whether a single
 * proof proves its event. Only the keys that
 * were given are believed, and nothing that the export says of itself.
 */
public final class Verification {

    /** Told how far a verification is. */
    @FunctionalInterface
    public interface Progress {
        void at(long bytes, long ofAll);
    }

    private final List<VerifierKey> keys;
    private final List<Path> known;
    private final List<X509Certificate> authorities;
    private final Progress progress;

    private Verification(
            List<VerifierKey> keys, List<Path> known, List<X509Certificate> authorities, Progress progress) {
        this.keys = keys;
        this.known = known;
        this.authorities = authorities;
        this.progress = progress;
    }

    /** Verifies an export by the keys of its log, and of its witnesses where they are known. */
    public static Report of(Path export, Collection<VerifierKey> keys) {
        return with(keys).of(export);
    }

    public static Verification with(Collection<VerifierKey> keys) {
        return new Verification(List.copyOf(keys), List.of(), List.of(), (bytes, ofAll) -> {});
    }

    /** @param places checkpoints, or exports, of the same log that somebody kept: it must have grown from them */
    public Verification knowing(List<Path> places) {
        return new Verification(keys, List.copyOf(places), authorities, progress);
    }

    /** @param certificates of time-stamp authorities whose word counts, or of those who certified them */
    public Verification stampedBy(Collection<X509Certificate> certificates) {
        return new Verification(keys, known, List.copyOf(certificates), progress);
    }

    public Verification watchedBy(Progress watcher) {
        return new Verification(keys, known, authorities, watcher);
    }

    /** An export, or a single proof. Never throws for what it reads. */
    public Report of(Path place) {
        if (ProofCheck.isProof(place)) return new ProofCheck(keys, known).of(place, new byte[0]);
        try (var export = Export.open(place)) {
            return of(export);
        } catch (Unusable e) {
            return new Report(Subject.EXPORT, 0, List.of(e.finding()), List.of());
        } catch (IOException | RuntimeException e) {
            return new Report(Subject.EXPORT, 0, List.of(Finding.of(Kind.UNREADABLE, place.toString())), List.of());
        }
    }

    /**
     * A proof that is in a file by itself. Never throws for what it reads.
     *
     * @param event what it proves: a line of an export, or the entry of the leaf; the proof's own event is passed over
     */
    public Report of(Path proof, byte[] event) {
        return new ProofCheck(keys, known).of(proof, event);
    }

    /** A proof that goes with its event. */
    public Report of(InclusionProof proof) {
        return new ProofCheck(keys, known).of(proof, proof.extra(), proof.index() + 1 + ".tlog-proof");
    }

    private Report of(Export export) throws IOException {
        var note = checkpoint(export);
        var checkpoint = Checkpoint.of(note);
        var findings = new ArrayList<Finding>();
        var statements = new ArrayList<Statement>();
        var trust = new Trust(keys, checkpoint.origin());
        if (trust.knowsNobody())
            return new Report(
                    Subject.EXPORT,
                    checkpoint.size(),
                    List.of(Finding.of(Kind.NO_KEY, checkpoint.origin())),
                    List.of());
        findings.addAll(trust.follow(export));
        findings.addAll(trust.of(note));
        statements.add(new Statement(About.SIGNED, checkpoint.size(), checkpoint.origin()));
        trust.addWitnesses(note, findings, statements);
        findings.addAll(TreeCheck.findings(checkpoint, export));
        var tree = new TiledTree(export, checkpoint.size());
        addEvents(export, checkpoint, tree, trust, findings, statements);
        addProofs(export, tree, trust, findings, statements);
        var attested = new AttestedCheck(export, checkpoint, tree, trust, findings, statements);
        attested.addTimeStamps(authorities);
        attested.addWitnesses();
        new KnownCheck(checkpoint, tree, trust).add(known, findings, statements);
        addWhatIsNotProved(statements, checkpoint.size());
        findings.sort(Comparator.comparingLong(Finding::from).thenComparing(Finding::kind));
        return new Report(Subject.EXPORT, checkpoint.size(), findings, findings.isEmpty() ? statements : List.of());
    }

    private static Note checkpoint(Export export) throws IOException {
        try {
            return export.note(Export.CHECKPOINT)
                    .map(note -> {
                        Checkpoint.of(note);
                        return note;
                    })
                    .orElseThrow(() -> export.has("tile") || export.has(Export.EVENTS)
                            ? new Unusable(Kind.HALF, Export.CHECKPOINT)
                            : new Unusable(Kind.FOREIGN, export.place()));
        } catch (Malformed e) {
            throw new Unusable(Kind.UNREADABLE, Export.CHECKPOINT);
        }
    }

    private void addEvents(
            Export export,
            Checkpoint checkpoint,
            TiledTree tree,
            Trust trust,
            List<Finding> findings,
            List<Statement> statements)
            throws IOException {
        if (!export.has(Export.HISTORY) && !export.has(Export.EVENTS)) {
            statements.add(Statement.of(About.TREE_ONLY, checkpoint.size()));
            return;
        }
        HistoryNote history;
        try {
            var note = export.note(Export.HISTORY).orElseThrow(() -> new Malformed("missing"));
            history = HistoryNote.of(note);
            findings.addAll(trust.of(note, history.size()));
        } catch (Malformed e) {
            findings.add(Finding.of(Kind.HISTORY_BROKEN, Export.HISTORY));
            return;
        }
        if (!history.origin().equals(checkpoint.origin()) || history.size() != checkpoint.size())
            findings.add(Finding.of(Kind.HISTORY_BROKEN, Export.HISTORY));
        var all = export.has(Export.EVENTS) ? export.length(Export.EVENTS) : 0;
        var check = new EventCheck(tree, checkpoint, history);
        findings.addAll(check.findings(export, read -> progress.at(read, all)));
        statements.add(Statement.of(About.UNCHANGED, check.events()));
        if (history.whole()) {
            statements.add(Statement.of(About.NONE_MISSING, check.events()));
        } else {
            statements.add(new Statement(About.NONE_OF_THE_SCHOOL_MISSING, check.events(), history.school()));
            statements.add(Statement.of(About.NOT_OTHER_SCHOOLS, checkpoint.size() - check.events()));
            statements.add(Statement.of(About.ENDS_BY_THE_WORD_OF_THE_LOG));
        }
    }

    private static void addProofs(
            Export export, TiledTree tree, Trust trust, List<Finding> findings, List<Statement> statements)
            throws IOException {
        var holding = 0;
        for (var name : export.in(Export.PROOFS)) {
            if (!name.endsWith(".tlog-proof")) continue;
            try {
                var proof = InclusionProof.of(export.text(name).orElseThrow(() -> new Malformed("not a file")));
                if (proof.index() < tree.size()
                        && trust.of(proof.checkpoint()).isEmpty()
                        && proof.holdsFor(tree.leaf(proof.index()))) {
                    holding++;
                    continue;
                }
                findings.add(new Finding(Kind.PROOF_BROKEN, proof.index() + 1, proof.index() + 1, name));
            } catch (Malformed e) {
                findings.add(Finding.of(Kind.PROOF_BROKEN, name));
            } catch (MissingTile foundByTheCheckOfTheTree) {
                continue;
            }
        }
        if (holding > 0) statements.add(Statement.of(About.PROOFS_HOLD, holding));
    }

    private void addWhatIsNotProved(List<Statement> statements, long size) {
        Statement.addWhatNoneProves(statements, size);
        statements.add(Statement.of(About.NOT_THE_EXPLANATIONS));
        if (known.isEmpty()) statements.add(Statement.of(About.NOT_THAT_IT_ONLY_GREW));
    }
}
