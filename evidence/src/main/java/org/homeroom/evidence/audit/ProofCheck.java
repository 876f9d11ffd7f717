package org.homeroom.evidence.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.Envelope;
import org.homeroom.evidence.EventLine;
import org.homeroom.evidence.Hashing;
import org.homeroom.evidence.InclusionProof;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.VerifierKey;
import org.homeroom.evidence.audit.Finding.Kind;
import org.homeroom.evidence.audit.Report.Subject;
import org.homeroom.evidence.audit.Statement.About;
import org.jspecify.annotations.Nullable;

/** Verifies a proof that stands for itself: that one event is in the log. */
final class ProofCheck {

    private final Collection<VerifierKey> keys;
    private final List<Path> known;

    ProofCheck(Collection<VerifierKey> keys, List<Path> known) {
        this.keys = keys;
        this.known = known;
    }

    static boolean isProof(Path place) {
        if (!Files.isRegularFile(place)) return false;
        try (var stream = Files.newInputStream(place)) {
            var start = stream.readNBytes(InclusionProof.BEGINNING.length());
            return new String(start, StandardCharsets.ISO_8859_1).equals(InclusionProof.BEGINNING);
        } catch (IOException foundWhenItIsRead) {
            return false;
        }
    }

    /** @param event empty: the one that goes with the proof */
    Report of(Path file, byte[] event) {
        try {
            if (!Files.exists(file)) return cannotTell(0, Kind.NOT_THERE, file.toString());
            var proof = InclusionProof.of(Export.textOf(file));
            return of(proof, event.length == 0 ? proof.extra() : event, file.toString());
        } catch (IOException | Malformed e) {
            return cannotTell(0, Kind.UNREADABLE, file.toString());
        }
    }

    Report of(InclusionProof proof, byte[] event, String name) {
        try {
            return reported(proof, Checkpoint.of(proof.checkpoint()), event, name);
        } catch (Malformed e) {
            return cannotTell(0, Kind.UNREADABLE, name);
        }
    }

    private Report reported(InclusionProof proof, Checkpoint checkpoint, byte[] event, String name) {
        var trust = new Trust(keys, checkpoint.origin());
        if (trust.knowsNobody()) return cannotTell(checkpoint.size(), Kind.NO_KEY, checkpoint.origin());
        var findings = new ArrayList<>(trust.of(proof.checkpoint()));
        var statements = new ArrayList<Statement>();
        statements.add(new Statement(About.SIGNED, checkpoint.size(), checkpoint.origin()));
        trust.addWitnesses(proof.checkpoint(), findings, statements);
        var position = proof.index() + 1;
        if (event.length == 0) findings.add(new Finding(Kind.WITHOUT_EVENT, position, position, name));
        else if (proves(proof, event, checkpoint.origin()))
            statements.add(new Statement(About.IN_THE_LOG, position, printable(event)));
        else findings.add(new Finding(Kind.PROOF_BROKEN, position, position, name));
        compareWithKnown(checkpoint, trust, findings, statements);
        Statement.addWhatNoneProves(statements, checkpoint.size());
        statements.add(Statement.of(About.NOT_OTHER_EVENTS));
        return new Report(Subject.PROOF, checkpoint.size(), findings, findings.isEmpty() ? statements : List.of());
    }

    private static boolean proves(InclusionProof proof, byte[] event, String origin) {
        var hashing = new Hashing();
        var envelope = envelope(event, origin, hashing);
        if (envelope == null) return proof.holdsFor(hashing.leaf(event));
        return envelope.position() == proof.index() + 1 && proof.holdsFor(hashing.leaf(envelope.entry()));
    }

    /** Null where it is no line of an export; then it can still be the entry of the leaf itself. */
    private static @Nullable Envelope envelope(byte[] event, String origin, Hashing hashing) {
        try {
            return EventLine.read(event, 0, event.length, origin, hashing);
        } catch (Malformed e) {
            return null;
        }
    }

    /** Without the tree nothing can be said but of checkpoints of the same size. */
    private void compareWithKnown(Checkpoint now, Trust trust, List<Finding> findings, List<Statement> statements) {
        for (var place : known) {
            try {
                var note = Note.of(Export.textOf(place));
                var then = Checkpoint.of(note);
                if (!then.origin().equals(now.origin()) || !trust.of(note).isEmpty())
                    findings.add(Finding.of(Kind.KNOWN_UNUSABLE, place.toString()));
                else if (then.size() != now.size())
                    statements.add(new Statement(About.NOT_COMPARED_WITH_KNOWN, then.size(), place.toString()));
                else if (then.sameTree(now))
                    statements.add(new Statement(About.EXTENDS_KNOWN, then.size(), place.toString()));
                else findings.add(Finding.at(Kind.FORKED, 1, now.size()));
            } catch (IOException | Malformed e) {
                findings.add(Finding.of(Kind.KNOWN_UNUSABLE, place.toString()));
            }
        }
    }

    private static String printable(byte[] event) {
        return new String(event, StandardCharsets.UTF_8).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "\uFFFD");
    }

    private static Report cannotTell(long size, Kind kind, String detail) {
        return new Report(Subject.PROOF, size, List.of(Finding.of(kind, detail)), List.of());
    }
}
