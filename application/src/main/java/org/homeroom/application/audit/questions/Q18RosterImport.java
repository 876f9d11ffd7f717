package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.RosterImportReview;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.memberships.facts.MembershipEvent.RosterImported;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApplied;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeApproved;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeProposed;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterChangeRejected;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterImportHalted;
import org.homeroom.domain.memberships.facts.RosterEvent.RosterPersonLeftOut;

/** What an import of a roster changed, who proposed and who approved it, and what was halted or left out. */
public final class Q18RosterImport implements Question {

    @Override
    public String id() {
        return "Q-18";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.IMPORT, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var entries = past.knownAt(asked.known())
                .of(RosterImportReview.boundary(asked.theImport(), asked.school()))
                .toCompletableFuture()
                .join();
        var said = new ArrayList<Statement>();
        var many = new LinkedHashMap<String, List<Recorded>>();
        for (var one : entries)
            switch (one.event()) {
                case RosterChangeProposed e ->
                    said.add(step("import-proposed", one)
                            .with("by", e.by())
                            .with("added", e.added().total())
                            .with("changed", e.changed().total())
                            .with("ended", e.ended().total())
                            .with("leftOut", e.leftOut()));
                case RosterChangeApproved e ->
                    said.add(step(e.endings() ? "import-approved-with-endings" : "import-approved", one)
                            .with("by", e.by()));
                case RosterChangeRejected e ->
                    said.add(step("import-rejected", one).with("by", e.by()));
                case RosterImportHalted e ->
                    said.add(step("import-halted", one)
                            .with("reason", e.reason())
                            .with("ended", e.ended().total())
                            .with("allowed", e.allowed().total()));
                case RosterImported e ->
                    said.add(step("import-done", one)
                            .with("people", e.people())
                            .with("classes", e.classes())
                            .with("enrolments", e.enrolments()));
                case RosterPersonLeftOut e -> together(many, "left-out/" + e.reason(), one);
                case RosterChangeApplied e -> together(many, "parts", one);
                default -> together(many, one.event().getClass().getSimpleName(), one);
            }
        many.forEach((what, those) -> said.add(Statement.that("import-facts")
                .with("what", what)
                .with("count", those.size())
                .because(those.getFirst(), those.getLast())));
        return List.copyOf(said);
    }

    private static Statement step(String says, Recorded one) {
        return Statement.that(says).with("when", one.event().at()).because(one);
    }

    private static void together(LinkedHashMap<String, List<Recorded>> many, String what, Recorded one) {
        many.computeIfAbsent(what, none -> new ArrayList<>()).add(one);
    }
}
