package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.List;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Reading;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.Standing;

/**
 * Whether consent was valid at an instant as known then, as known later, and what makes the difference: papers come in
 * late, consents turn out never to have counted, birthdays are corrected.
 */
public final class Q03ThenAndNow implements Question {

    @Override
    public String id() {
        return "Q-03";
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
        var model = Standing.of(asked.child(), asked.school());
        var effective = past.effectiveBy(asked.at());
        var then = effective.knownAt(asked.at()).read(model);
        var later = effective.knownAt(asked.known()).read(model);
        if (!later.state().pupil()
                && later.state().facts().isEmpty()
                && !then.state().pupil()) return List.of();
        var known = then.state().permits(asked.purpose(), asked.at());
        var now = later.state().permits(asked.purpose(), asked.at());
        var said = new ArrayList<Statement>();
        said.add(verdict("then", known, then, asked));
        said.add(verdict("now", now, later, asked));
        said.add(difference(known, now, then, later));
        if (now instanceof Permission.Allowed allowed && allowed.consent() != null)
            said.addAll(Consents.grant(allowed.consent(), later));
        return List.copyOf(said);
    }

    private static Statement verdict(String when, Permission permission, Reading<Standing> found, Asked asked) {
        var allowed = permission instanceof Permission.Allowed one ? one : null;
        return Statement.that("known-" + when + (allowed == null ? "-invalid" : "-valid"))
                .with("account", asked.child())
                .with("purpose", asked.purpose())
                .with("rule", permission.rule())
                .with("policy", permission.policy().scope())
                .with("version", permission.policy().version())
                .with("consent", allowed == null ? null : allowed.consent())
                .with("link", allowed == null ? null : allowed.link())
                .with(
                        "reason",
                        permission instanceof Permission.Denied denied
                                ? denied.reason().code()
                                : null)
                .because(found.recorded());
    }

    private static Statement difference(
            Permission known, Permission now, Reading<Standing> then, Reading<Standing> later) {
        var learnt = later.recorded().stream()
                .filter(one -> !then.recorded().contains(one))
                .toList();
        var verdict = known instanceof Permission.Allowed == now instanceof Permission.Allowed;
        var says = known.equals(now) ? "no-difference" : verdict ? "other-basis" : "other-verdict";
        return Statement.that(says).with("learnt", learnt.size()).because(learnt);
    }
}
