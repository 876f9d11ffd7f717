package org.homeroom.application.audit.questions;

import java.util.List;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Members;
import org.homeroom.application.audit.MembershipHistory.Entry;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;

/** Who approved somebody's membership, in what role, on what evidence, and who had invited. */
public final class Q05HowIntoTheSchool implements Question {

    @Override
    public String id() {
        return "Q-05";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.ACCOUNT, Parameter.AT, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        return new Members(past.effectiveBy(asked.at()))
                        .historyOf(asked.account(), asked.school(), asked.known())
                        .toCompletableFuture()
                        .join()
                        .entries()
                        .stream()
                        .map(one -> statement(asked, one))
                        .toList();
    }

    private static Statement statement(Asked asked, Entry entry) {
        var event = entry.evidence().event();
        var said = Statement.that(event.substring(event.indexOf('.') + 1))
                .with("account", asked.account())
                .with("when", entry.at())
                .with("request", entry.request())
                .with("membership", entry.membership())
                .with("role", entry.role())
                .with("class", entry.theClass())
                .with("because", entry.because())
                .with("by", entry.by())
                .with("invitation", entry.invitation())
                .with("invitedBy", entry.invitedBy());
        return new Statement(said.says(), said.facts(), List.of(entry.evidence()));
    }
}
