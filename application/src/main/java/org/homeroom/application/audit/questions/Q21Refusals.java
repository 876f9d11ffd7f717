package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Reading;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.accounts.facts.ChildId;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclineTakenBack;
import org.homeroom.domain.consent.facts.ConsentEvent.ParticipationDeclined;
import org.homeroom.domain.consent.facts.Standing;

/** Who said no to taking part, and whether such a child was let into a chat all the same. */
public final class Q21Refusals implements Question {

    @Override
    public String id() {
        return "Q-21";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.AT, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var seen = past.knownAt(asked.known()).effectiveBy(asked.at());
        var children = new LinkedHashMap<ChildId, List<Recorded>>();
        for (var one :
                seen.entries(List.of(asked.school()), ParticipationDeclined.class, ParticipationDeclineTakenBack.class))
            children.computeIfAbsent(childOf(one), none -> new ArrayList<>()).add(one);
        if (children.isEmpty()) return List.of(Statement.that("nobody-refused"));
        var readings = seen.readAll(children.keySet().stream()
                .map(child -> Standing.of(child, asked.school())
                        .about(child.account(), asked.school())
                        .on(ParticipantAdmitted.class, (s, e) -> s)
                        .on(ParticipationResumed.class, (s, e) -> s))
                .toList());
        var said = new ArrayList<Statement>();
        children.values().forEach(those -> those.forEach(one -> said.add(refusal(one))));
        var anyway = new ArrayList<Statement>();
        var i = 0;
        for (var child : children.keySet()) anyway.addAll(anyway(child, readings.get(i++), asked));
        said.addAll(anyway.isEmpty() ? List.of(Statement.that("nobody-enrolled-anyway")) : anyway);
        return List.copyOf(said);
    }

    private static Statement refusal(Recorded one) {
        return switch (one.event()) {
            case ParticipationDeclined e ->
                Statement.that(e.guardian() == null ? "child-refused" : "guardian-refused")
                        .with("account", e.child())
                        .with("guardian", e.guardian())
                        .with("when", e.at())
                        .because(one);
            case ParticipationDeclineTakenBack e ->
                Statement.that(e.guardian() == null ? "child-took-back" : "guardian-took-back")
                        .with("account", e.child())
                        .with("guardian", e.guardian())
                        .with("when", e.at())
                        .because(one);
            default ->
                throw new IllegalArgumentException("No refusal: " + one.event().getClass());
        };
    }

    /** Where the child was let in while a no stood. */
    private static List<Statement> anyway(ChildId child, Reading<Standing> found, Asked asked) {
        var model = Standing.of(child, asked.school());
        var state = model.initial();
        var said = new ArrayList<Statement>();
        for (var one : found.recorded()) {
            state = model.evolve(state, one.event());
            if (!state.isDeclined(one.event().at())) continue;
            switch (one.event()) {
                case ParticipantAdmitted e ->
                    said.add(Statement.that("enrolled-anyway")
                            .with("account", child)
                            .with("chat", e.chat())
                            .with("when", e.at())
                            .because(one));
                case ParticipationResumed e ->
                    said.add(Statement.that("enrolled-anyway")
                            .with("account", child)
                            .with("chat", e.chat())
                            .with("when", e.at())
                            .because(one));
                default -> {}
            }
        }
        return said;
    }

    private static ChildId childOf(Recorded one) {
        return switch (one.event()) {
            case ParticipationDeclined e -> e.child();
            case ParticipationDeclineTakenBack e -> e.child();
            default ->
                throw new IllegalArgumentException("No refusal: " + one.event().getClass());
        };
    }
}
