package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.List;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.consent.facts.ConsentEvent.AgeThresholdReached;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;

/** Which pupils came of the age at which one decides alone in a period, and on what basis they went on. */
public final class Q17TurnedOfAge implements Question {

    @Override
    public String id() {
        return "Q-17";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.FROM, Parameter.TO, Parameter.PURPOSE, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var known = past.knownAt(asked.known());
        var reached = known.entries(List.of(asked.school()), AgeThresholdReached.class).stream()
                .filter(one -> asked.covers(((AgeThresholdReached) one.event()).reachedAt()))
                .toList();
        if (reached.isEmpty()) return List.of(Statement.that("nobody-of-age"));
        var readings = known.readAll(reached.stream()
                .map(one -> Standing.of(((AgeThresholdReached) one.event()).child(), asked.school()))
                .toList());
        var said = new ArrayList<Statement>();
        for (var i = 0; i < reached.size(); i++)
            said.add(statement(reached.get(i), Past.of(readings.get(i).recorded()), asked));
        return List.copyOf(said);
    }

    private static Statement statement(Recorded one, Past own, Asked asked) {
        var e = (AgeThresholdReached) one.event();
        var model = Standing.of(e.child(), asked.school());
        var end = asked.to().isBefore(asked.known()) ? asked.to() : asked.known();
        var then = own.effectiveBy(e.reachedAt()).read(model);
        var after = own.effectiveBy(end).read(model);
        var permission = after.state().permits(asked.purpose(), end);
        return Statement.that(permission instanceof Permission.Allowed ? "of-age-goes-on" : "of-age-without")
                .with("account", e.child())
                .with("when", e.reachedAt())
                .with(
                        "ruleThen",
                        then.state().permits(asked.purpose(), e.reachedAt()).rule())
                .with("rule", permission.rule())
                .with("end", end)
                .because(one)
                .because(after.recorded());
    }
}
