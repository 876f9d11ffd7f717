package org.homeroom.application.audit.questions;

import java.util.List;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.chats.facts.ChatEvent.MessagePosted;
import org.homeroom.domain.chats.facts.Participation;

/** Whether the author of a message was a teacher whom the school had confirmed when it was posted. */
public final class Q11Badge implements Question {

    @Override
    public String id() {
        return "Q-11";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.MESSAGE, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var known = past.knownAt(asked.known());
        var posted = Messages.posted(asked, known);
        if (posted.isEmpty()) return List.of();
        var message = (MessagePosted) posted.get().event();
        var author = known.effectiveBy(message.at())
                .read(Participation.of(message.author(), message.chat(), asked.school()));
        var badge = author.state().badge();
        var said = Statement.that(badge ? "confirmed-teacher" : "no-confirmed-teacher")
                .with("account", message.author())
                .with("role", message.authorRole())
                .with("when", message.at())
                .because(posted.get())
                .because(author.recorded());
        return List.of(
                said,
                Statement.that(
                                message.badge() == badge
                                        ? "shown-alike"
                                        : message.badge() ? "shown-wrongly" : "hidden-wrongly")
                        .with("account", message.author())
                        .because(posted.get()));
    }
}
