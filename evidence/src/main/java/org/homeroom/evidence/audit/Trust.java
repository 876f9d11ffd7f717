package org.homeroom.evidence.audit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.KeyRotation;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.VerifierKey;

/** Whose word counts: the given keys, and those to which they have handed over. */
final class Trust {

    /** For how large a log each key of the log may speak. */
    private final Map<VerifierKey, Long> keys = new HashMap<>();

    private final List<VerifierKey> witnesses = new ArrayList<>();

    /** @param origin only keys of this name speak for the log */
    Trust(Collection<VerifierKey> given, String origin) {
        for (var key : given) {
            switch (key.use()) {
                case COSIGNATURE -> witnesses.add(key);
                case NOTE -> {
                    if (key.name().equals(origin)) keys.put(key, Long.MAX_VALUE);
                }
            }
        }
    }

    boolean knowsNobody() {
        return keys.isEmpty();
    }

    /** Which of the known witnesses have cosigned this checkpoint, and when. */
    void addWitnesses(Note note, List<Finding> findings, List<Statement> statements) {
        for (var witness : witnesses) {
            for (var signature : note.signatures()) {
                if (!signature.names(witness)) continue;
                if (note.signedBy(witness))
                    statements.add(new Statement(Statement.About.WITNESSED, signature.seconds(), witness.name()));
                else findings.add(Finding.of(Finding.Kind.SIGNATURE_BROKEN, shown(witness)));
            }
        }
    }

    List<Finding> follow(Export export) throws IOException {
        var findings = new ArrayList<Finding>();
        var rotations = new ArrayList<KeyRotation>();
        for (var name : export.in(Export.ROTATIONS)) {
            try {
                export.note(name).map(KeyRotation::of).ifPresent(rotations::add);
            } catch (Malformed e) {
                findings.add(Finding.of(Finding.Kind.ROTATION_BROKEN, name));
            }
        }
        for (var grown = true; grown; ) {
            grown = false;
            for (var rotation : rotations) {
                var may = keys.get(rotation.old());
                if (may == null || may < rotation.since()) continue;
                keys.put(rotation.old(), rotation.since());
                grown |= keys.putIfAbsent(rotation.successor(), Long.MAX_VALUE) == null;
            }
        }
        return findings;
    }

    /** Empty where a trusted key has signed this checkpoint. */
    List<Finding> of(Note note) {
        return of(note, Checkpoint.of(note).size());
    }

    /** Empty where a trusted key has signed this note of the log when it had that size. */
    List<Finding> of(Note note, long size) {
        var signed = keys.keySet().stream().filter(note::signedBy).toList();
        if (signed.stream().anyMatch(key -> size <= keys.getOrDefault(key, 0L))) return List.of();
        if (!signed.isEmpty()) return List.of(Finding.of(Finding.Kind.KEY_RETIRED, shown(signed.getFirst())));
        return List.of(unsigned(note));
    }

    private Finding unsigned(Note note) {
        for (var signature : note.signatures()) {
            for (var key : keys.keySet()) {
                if (signature.names(key)) return Finding.of(Finding.Kind.SIGNATURE_BROKEN, shown(key));
            }
        }
        var by = note.signatures().getFirst();
        return Finding.of(Finding.Kind.SIGNED_BY_ANOTHER, by.name() + "+" + by.hexId());
    }

    static String shown(VerifierKey key) {
        return key.name() + "+" + key.hexId();
    }
}
