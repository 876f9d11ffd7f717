package org.homeroom.application.audit.questions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Evidence;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.application.evidence.HistoryInspection;
import org.homeroom.application.evidence.HistoryInspection.Seal;
import org.homeroom.application.evidence.HistoryInspection.Stored;
import org.homeroom.application.evidence.HistoryInspection.Trace;
import org.jspecify.annotations.Nullable;

/**
 * Whether the history of the school has been altered since it was signed, as far as whoever runs the service can be taken
 * at their word. In a large school it is looked at in steps, each of which says with which instant to ask on.
 */
public final class Q20AlteredHistory implements Question {

    @Override
    public String id() {
        return "Q-20";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AT);
    }

    @Override
    public boolean aboutLog() {
        return true;
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var found = past.inspected(asked.school(), asked.at());
        var said = new ArrayList<Statement>();
        said.add(signature(found.seal()));
        found.traces().forEach(one -> said.add(trace(one)));
        if (found.untold() > 0) said.add(Statement.that("more-traces").with("count", found.untold()));
        if (found.seal() != null && found.seal().flaw() == null) said.add(verdict(found));
        if (!found.complete() && found.oldest() != null)
            said.add(Statement.that("older-unchecked")
                    .with("count", found.covered() - found.checked())
                    .with("goOn", goOn(found.oldest().recordedAt(), asked.at())));
        if (found.uncovered() > 0) said.add(Statement.that("not-signed-yet").with("count", found.uncovered()));
        said.add(
                found.alarm() == null
                        ? Statement.that("no-alarm")
                        : Statement.that("alarm-raised")
                                .with("kind", found.alarm().kind())
                                .with("position", found.alarm().position()));
        said.add(Statement.that("own-word"));
        return List.copyOf(said);
    }

    private static Statement signature(@Nullable Seal seal) {
        if (seal == null) return Statement.that("nothing-signed");
        return Statement.that(seal.flaw() == null ? "signed-up-to" : "signed-wrongly")
                .with("size", seal.size())
                .with("when", seal.at())
                .with("key", seal.key())
                .with("flaw", seal.flaw());
    }

    private static Statement trace(Trace trace) {
        var says = switch (trace.sort()) {
            case CHANGED -> "event-changed";
            case MISSING -> "event-missing";
            case MISSING_OF_SOMEBODY -> "somebodys-missing";
            case HIDDEN -> "event-hidden";
            case UNPROVED -> "event-unproved";
        };
        return on(Statement.that(says).with("position", trace.position()), trace.stored());
    }

    private static Statement verdict(HistoryInspection found) {
        if (found.checked() == 0) return Statement.that("nothing-covered");
        var clean = found.traces().isEmpty();
        return on(
                Statement.that(clean ? "as-signed" : "not-as-signed")
                        .with("count", found.checked())
                        .with(
                                "from",
                                found.oldest() == null ? null : found.oldest().position())
                        .with(
                                "to",
                                found.newest() == null ? null : found.newest().position()),
                found.oldest(),
                found.newest());
    }

    private static Statement on(Statement statement, @Nullable Stored... some) {
        return new Statement(
                statement.says(),
                statement.facts(),
                Stream.of(some)
                        .flatMap(Stream::ofNullable)
                        .map(Q20AlteredHistory::evidence)
                        .distinct()
                        .toList());
    }

    private static Evidence evidence(Stored one) {
        return new Evidence(one.position(), one.id(), one.type(), one.recordedAt());
    }

    /** Clocks that show seconds must not leave out what came later in the same second. */
    private static Instant goOn(Instant oldest, Instant at) {
        var whole = oldest.truncatedTo(ChronoUnit.SECONDS);
        var next = whole.equals(oldest) ? whole : whole.plusSeconds(1);
        return next.isAfter(at) ? at : next;
    }
}
