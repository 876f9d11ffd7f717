package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.List;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;

/** How it changed over the years whether a child might take part: as it was known at the time, and as it is known. */
public final class L01ConsentLine implements Question {

    @Override
    public String id() {
        return "L-01";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.CHILD, Parameter.PURPOSE, Parameter.AT, Parameter.KNOWN);
    }

    @Override
    public boolean comparesKnowledge() {
        return true;
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var found = past.knownAt(asked.known()).read(Standing.of(asked.child(), asked.school()));
        var own = found.recorded().stream()
                .filter(one -> one.event().tags().contains(asked.child().tag())
                        || one.event().tags().contains(asked.child().account().tag()))
                .toList();
        if (own.isEmpty()) return List.of();
        var begin = ConsentLine.turns(found).ceiling(own.getFirst().event().at());
        var end = asked.at().plusNanos(1);
        if (begin == null || !begin.isBefore(end)) return List.of(Statement.that("nothing-yet"));
        var said = new ArrayList<Statement>();
        for (var span : ConsentLine.of(asked.child(), asked.school(), asked.purpose(), found, begin, end)) {
            var then = span.then() instanceof Permission.Allowed;
            var now = span.now() instanceof Permission.Allowed;
            said.add(Statement.that("span-" + (then ? "valid" : "invalid") + (now ? "-valid" : "-invalid"))
                    .with("from", span.from())
                    .with("until", span.until())
                    .with("then", then)
                    .with("now", now)
                    .with("ruleThen", span.then().rule())
                    .with("rule", span.now().rule())
                    .because(own.stream()
                            .filter(one -> one.recordedAt().equals(span.from())
                                    || one.event().at().equals(span.from()))
                            .toList()));
        }
        return List.copyOf(said);
    }
}
