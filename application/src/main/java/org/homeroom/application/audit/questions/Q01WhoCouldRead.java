package org.homeroom.application.audit.questions;

import java.util.List;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Auditing;
import org.homeroom.application.audit.ChatReaders.Reader;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;

/** Who could read this chat at that instant, as what, on what basis, and how far back. */
public final class Q01WhoCouldRead implements Question {

    @Override
    public String id() {
        return "Q-01";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.CHAT, Parameter.AT, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        return new Auditing(past)
                        .whoCouldRead(asked.school(), asked.chat(), asked.at(), asked.known())
                        .toCompletableFuture()
                        .join()
                        .people()
                        .stream()
                        .map(Q01WhoCouldRead::statement)
                        .toList();
    }

    private static Statement statement(Reader reader) {
        var said = Statement.that(says(reader))
                .with("account", reader.account())
                .with("role", reader.role())
                .with("rule", reader.rule())
                .with("consent", reader.consent())
                .with("link", reader.link())
                .with("readsFrom", reader.readsFrom());
        return new Statement(said.says(), said.facts(), reader.evidence());
    }

    private static String says(Reader reader) {
        return switch (reader.state()) {
            case COULD_READ -> {
                if (reader.role() == null) yield "guest-could-read";
                if (reader.consent() != null) yield "could-read-with-consent";
                yield reader.readsFrom() == null ? "could-read-all" : "could-read";
            }
            case WITHOUT_CONSENT -> "without-consent";
            case SANCTIONED -> "sanctioned";
            case HAD_LEFT -> reader.role() == null ? "guest-gone" : "had-left";
        };
    }
}
