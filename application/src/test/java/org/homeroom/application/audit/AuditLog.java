package org.homeroom.application.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.homeroom.application.History;
import org.homeroom.application.Recorded;
import org.homeroom.domain.kernel.Boundary;
import org.homeroom.domain.kernel.Event;

/** A log in memory that counts how often it is read. */
public final class AuditLog implements History {

    public final List<Recorded> entries = new ArrayList<>();
    public int reads;

    @Override
    public CompletionStage<List<Recorded>> of(Boundary boundary) {
        reads++;
        return CompletableFuture.completedFuture(
                entries.stream().filter(one -> boundary.contains(one.event())).toList());
    }

    /** At the instant at which it says to have happened. */
    public AuditLog with(Event... events) {
        for (var event : events) recorded(event.at(), event);
        return this;
    }

    public AuditLog recorded(Instant at, Event event) {
        entries.add(new Recorded(entries.size() + 1L, "event-" + (entries.size() + 1), at, event, Map.of()));
        return this;
    }

    /** The sentences' names, in their order. Every sentence is put into words in both languages on the way. */
    public List<String> says(Question question, Asked asked) {
        return asks(question, asked).stream().map(Statement::says).toList();
    }

    public List<Statement> asks(Question question, Asked asked) {
        var statements = question.answer(asked, Past.of(this));
        for (var language : List.of("ru", "en"))
            for (var asker : Asker.values()) {
                var findings = new Findings(question, asked, asker, statements, Map.of());
                for (var one : statements) {
                    var sentence = Sentences.in(Locale.of(language)).sentence(findings, one);
                    if (sentence.equals(one.says()) || sentence.contains("{"))
                        throw new AssertionError("No words for " + question.id() + " " + one.says());
                    findings.data(one);
                }
            }
        return statements;
    }

    /** The one statement of that name. */
    public Statement the(String says, Question question, Asked asked) {
        return asks(question, asked).stream()
                .filter(one -> one.says().equals(says))
                .findFirst()
                .orElseThrow();
    }
}
