package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.List;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceAccessGranted;
import org.homeroom.domain.moderation.facts.CaseEvent.EvidenceViewed;

/** Who looked at evidence from which chats in a period, under which case, and whether being in the chat anyway. */
public final class Q13ViewsOfEvidence implements Question {

    @Override
    public String id() {
        return "Q-13";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.FROM, Parameter.TO, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var known = past.knownAt(asked.known());
        var entries = known.entries(List.of(asked.school()), EvidenceViewed.class, EvidenceAccessGranted.class);
        var said = new ArrayList<Statement>();
        for (var one : entries)
            if (one.event() instanceof EvidenceViewed view && asked.covers(view.at()))
                said.add(statement(one, view, entries, known, asked));
        return said.isEmpty() ? List.of(Statement.that("nobody-viewed")) : List.copyOf(said);
    }

    private static Statement statement(
            Recorded one, EvidenceViewed view, List<Recorded> entries, Past known, Asked asked) {
        var grant = entries.stream()
                .filter(entry -> entry.event() instanceof EvidenceAccessGranted e
                        && view.access() != null
                        && e.access().equals(view.access()))
                .toList();
        var inside = view.chat() != null
                && known.effectiveBy(view.at())
                        .read(Participation.of(view.officer().account(), view.chat(), asked.school()))
                        .state()
                        .bars(view.at())
                        .isEmpty();
        return Statement.that(view.chat() == null ? "viewed-without-chat" : inside ? "viewed-inside" : "viewed-outside")
                .with("officer", view.officer())
                .with("case", view.theCase())
                .with("chat", view.chat())
                .with("messages", view.messages())
                .with("when", view.at())
                .with("access", view.access())
                .because(grant)
                .because(one);
    }
}
