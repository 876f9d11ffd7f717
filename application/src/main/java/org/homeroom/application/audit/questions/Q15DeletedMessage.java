package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.List;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.MessageEvent.MessageDeletedByAuthor;
import org.homeroom.domain.chats.facts.MessageEvent.MessageEdited;
import org.homeroom.domain.chats.facts.MessageEvent.MessageRedacted;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;

/**
 * What became of a message: who changed or removed it, and whether it had been reported before. The entry of the log that
 * tells of the post holds the salted digest of the text for ever; a report names the digest of what it shows.
 */
public final class Q15DeletedMessage implements Question {

    @Override
    public String id() {
        return "Q-15";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.MESSAGE, Parameter.AT, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var seen = past.knownAt(asked.known()).effectiveBy(asked.at());
        if (Messages.posted(asked, seen).isEmpty()) return List.of();
        var said = new ArrayList<Statement>();
        Recorded gone = null;
        for (var one : seen.entries(
                List.of(asked.message()),
                MessagePosted.class,
                MessageEdited.class,
                MessageDeletedByAuthor.class,
                MessageRedacted.class,
                ContentReported.class)) {
            said.add(statement(one, gone != null));
            if (one.event() instanceof MessageDeletedByAuthor || one.event() instanceof MessageRedacted) gone = one;
        }
        if (gone == null) said.add(Statement.that("still-there"));
        return List.copyOf(said);
    }

    private static Statement statement(Recorded one, boolean gone) {
        return switch (one.event()) {
            case MessagePosted e ->
                about("posted", one).with("account", e.author()).with("chat", e.chat());
            case MessageEdited e -> about("edited", one).with("account", e.author());
            case MessageDeletedByAuthor e -> about("deleted-by-author", one).with("account", e.author());
            case MessageRedacted e -> about("redacted", one).with("by", e.by()).with("reason", e.reason());
            case ContentReported e ->
                about(gone ? "reported-after" : "reported-before", one)
                        .with("report", e.report())
                        .with("reason", e.reason())
                        .with("digest", e.digest() == null ? null : e.digest().value());
            default ->
                throw new IllegalArgumentException(
                        "Not about a message: " + one.event().getClass());
        };
    }

    private static Statement about(String says, Recorded one) {
        return Statement.that(says)
                .with("when", one.event().at())
                .with("position", one.position())
                .because(one);
    }
}
