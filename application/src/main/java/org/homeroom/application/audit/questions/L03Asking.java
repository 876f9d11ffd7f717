package org.homeroom.application.audit.questions;

import java.util.List;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.memberships.facts.SchoolEvent.QuestionAsked;

/** Who asked the record of the school which questions in a period. About whom they asked is not on record. */
public final class L03Asking implements Question {

    @Override
    public String id() {
        return "L-03";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.FROM, Parameter.TO, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var said = past.knownAt(asked.known()).entries(List.of(asked.school()), QuestionAsked.class).stream()
                .filter(one -> asked.covers(one.event().at()))
                .map(one -> {
                    var asking = (QuestionAsked) one.event();
                    return Statement.that("somebody-asked")
                            .with("officer", asking.by())
                            .with("question", asking.question().id())
                            .with("when", asking.at())
                            .because(one);
                })
                .toList();
        return said.isEmpty() ? List.of(Statement.that("nobody-asked")) : said;
    }
}
