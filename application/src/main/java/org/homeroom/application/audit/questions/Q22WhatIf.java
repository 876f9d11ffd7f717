package org.homeroom.application.audit.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.chats.facts.ChatEvent.AdmissionDeferred;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.ChatRecord;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentPolicyPublished;
import org.homeroom.domain.consent.facts.ConsentPurpose;
import org.homeroom.domain.consent.facts.LawInForce;
import org.homeroom.domain.consent.facts.LawInForce.Policy;
import org.homeroom.domain.consent.facts.LawScope;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.consent.facts.PolicyId;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.homeroom.domain.consent.facts.Standing;
import org.homeroom.domain.memberships.facts.SchoolId;

/**
 * By which policy it was decided whether a child comes into a chat, and whether the policy in force now would decide
 * otherwise about the same facts.
 */
public final class Q22WhatIf implements Question {

    @Override
    public String id() {
        return "Q-22";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.CHILD, Parameter.CHAT, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var known = past.knownAt(asked.known());
        var decisions = known.entries(
                List.of(asked.chat(), asked.child().account(), asked.school()),
                ParticipantAdmitted.class,
                AdmissionDeferred.class,
                ParticipationResumed.class);
        if (decisions.isEmpty()) return List.of();
        var purpose = known.read(ChatRecord.of(asked.chat(), asked.school()))
                .state()
                .kind()
                .purpose();
        var facts = known.read(Standing.of(asked.child(), asked.school()));
        var today = facts.state().policyAt(asked.known());
        var said = new ArrayList<Statement>();
        for (var one : decisions) {
            var then = Standing.of(asked.child(), asked.school())
                    .fold(facts.recorded().stream()
                            .filter(entry -> entry.position() < one.position())
                            .map(Recorded::event)
                            .toList());
            said.add(statement(one, then, under(today, then, asked.school()), purpose, today.ref()));
        }
        return List.copyOf(said);
    }

    private static Statement statement(
            Recorded one, Standing then, Standing underToday, ConsentPurpose purpose, PolicyRef today) {
        var at = one.event().at();
        var was = then.permits(purpose, at);
        var would = underToday.permits(purpose, at);
        var wasAllowed = !(one.event() instanceof AdmissionDeferred);
        var wouldBe = would instanceof Permission.Allowed;
        var says = (wasAllowed ? "let-in" : "kept-out") + (wasAllowed == wouldBe ? "-same-today" : "-otherwise-today");
        var policy = written(one, was.policy());
        return Statement.that(says)
                .with("when", at)
                .with("rule", rule(one))
                .with("policy", policy.scope())
                .with("version", policy.version())
                .with("ruleToday", would.rule())
                .with("policyToday", today.scope())
                .with("versionToday", today.version())
                .because(one);
    }

    private static int rule(Recorded one) {
        return switch (one.event()) {
            case ParticipantAdmitted e -> e.rule();
            case AdmissionDeferred e -> e.rule();
            case ParticipationResumed e -> e.rule();
            default -> 0;
        };
    }

    /** The policy that the decision names; for those that name none, the one in force. */
    private static PolicyRef written(Recorded one, PolicyRef inForce) {
        return switch (one.event()) {
            case ParticipantAdmitted e -> e.policy();
            case ParticipationResumed e -> e.policy();
            default -> inForce;
        };
    }

    /** The same facts, as if this policy had been in force for ever. */
    private static Standing under(Policy policy, Standing then, SchoolId school) {
        var ref = policy.ref();
        var own = ref.scope() == LawScope.SCHOOL;
        List<ConsentPolicyPublished> policies = ref.scope() == LawScope.BUILT_IN
                ? List.of()
                : List.of(new ConsentPolicyPublished(
                        own ? PolicyId.of(school) : PolicyId.OF_THE_PLATFORM,
                        own ? school : null,
                        ref.version(),
                        Instant.MIN,
                        policy.terms(),
                        Instant.MIN));
        return new Standing(
                then.birthDate(),
                then.gone(),
                then.zone(),
                then.memberSince(),
                then.pupil(),
                new LawInForce(policies, then.law().notices()),
                then.facts());
    }
}
