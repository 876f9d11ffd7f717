package org.homeroom.evidence.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.homeroom.evidence.Checkpoint;
import org.homeroom.evidence.Malformed;
import org.homeroom.evidence.MissingTile;
import org.homeroom.evidence.Note;
import org.homeroom.evidence.TiledTree;
import org.homeroom.evidence.TimeStamp;
import org.homeroom.evidence.audit.Finding.Kind;
import org.homeroom.evidence.audit.Statement.About;

/** Older checkpoints of the log that somebody outside has vouched for: the log must have grown from each of them. */
final class AttestedCheck {

    private final Export export;
    private final Checkpoint now;
    private final TiledTree tree;
    private final Trust trust;
    private final List<Finding> findings;
    private final List<Statement> statements;

    AttestedCheck(
            Export export,
            Checkpoint now,
            TiledTree tree,
            Trust trust,
            List<Finding> findings,
            List<Statement> statements) {
        this.export = export;
        this.now = now;
        this.tree = tree;
        this.trust = trust;
        this.findings = findings;
        this.statements = statements;
    }

    /** @param authorities certificates of those who stamp; none: stamps are compared, but not believed */
    void addTimeStamps(List<X509Certificate> authorities) throws IOException {
        var there = 0;
        var held = new ArrayList<Statement>();
        for (var name : export.in(Export.TIME_STAMPS)) {
            if (!name.endsWith(Export.TIME_STAMP)) continue;
            there++;
            try {
                var stamped = stamped(name);
                if (stamped.isPresent() && !authorities.isEmpty()) held.add(believed(name, stamped.get(), authorities));
            } catch (Malformed e) {
                findings.add(Finding.of(Kind.TIME_STAMP_BROKEN, name));
            }
        }
        if (there > 0 && authorities.isEmpty()) statements.add(Statement.of(About.TIME_STAMPS_NOT_CHECKED, there));
        if (held.isEmpty()) return;
        statements.add(Statement.of(About.TIME_STAMPS_HOLD, held.size()));
        statements.add(newest(held));
    }

    /** Cosignatures of witnesses that are known; of each the newest is told. */
    void addWitnesses() throws IOException {
        var held = new ArrayList<Statement>();
        var strangers = 0;
        for (var name : export.in(Export.WITNESSED)) {
            if (!name.endsWith(Export.OLDER)) continue;
            try {
                var note = export.note(name).orElseThrow(() -> new Malformed("not a file"));
                if (!grownFrom(note)) continue;
                var size = Checkpoint.of(note).size();
                var here = new ArrayList<Statement>();
                trust.addWitnesses(note, findings, here);
                if (here.isEmpty()) strangers++;
                here.forEach(one -> held.add(new Statement(About.WITNESSED_BEFORE, one.number(), one.detail(), size)));
            } catch (Malformed e) {
                findings.add(Finding.of(Kind.UNREADABLE, name));
            }
        }
        if (strangers > 0) statements.add(Statement.of(About.WITNESSES_NOT_CHECKED, strangers));
        held.stream()
                .collect(Collectors.groupingBy(Statement::detail, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(AttestedCheck::newest)
                .forEach(statements::add);
    }

    private record Stamped(Checkpoint checkpoint, TimeStamp stamp) {}

    /** Empty where something else has been found. */
    private Optional<Stamped> stamped(String name) throws IOException {
        var beside = name.substring(0, name.length() - Export.TIME_STAMP.length()) + Export.OLDER;
        var text = export.text(beside).orElseThrow(() -> new Malformed("there is nothing that it stamps"));
        var note = Note.of(text);
        var stamp = TimeStamp.of(export.bytes(name));
        if (!stamp.isOf(text.getBytes(StandardCharsets.UTF_8))) throw new Malformed("of something else");
        return grownFrom(note) ? Optional.of(new Stamped(Checkpoint.of(note), stamp)) : Optional.empty();
    }

    private Statement believed(String name, Stamped stamped, List<X509Certificate> authorities) {
        var stamp = stamped.stamp();
        var authority = stamp.signedBy(authorities);
        if (authority.isEmpty()) findings.add(Finding.of(Kind.TIME_STAMP_UNTRUSTED, name));
        return new Statement(
                About.STAMPED,
                stamp.time().getEpochSecond(),
                authority.orElse(""),
                stamped.checkpoint().size());
    }

    private static Statement newest(List<Statement> statements) {
        return statements.stream()
                .max((one, other) -> Long.compare(one.events(), other.events()))
                .orElseThrow();
    }

    private boolean grownFrom(Note note) {
        var then = Checkpoint.of(note);
        var before = findings.size();
        if (!then.origin().equals(now.origin())) throw new Malformed("of another log");
        findings.addAll(trust.of(note));
        if (then.size() > now.size()) findings.add(Finding.at(Kind.ROLLED_BACK, now.size() + 1, then.size()));
        else if (!isBeginning(then)) findings.add(Finding.at(Kind.FORKED, 1, then.size()));
        return findings.size() == before;
    }

    private boolean isBeginning(Checkpoint then) {
        try {
            return Arrays.equals(tree.root(then.size()), then.root());
        } catch (MissingTile foundByTheCheckOfTheTree) {
            return true;
        }
    }
}
