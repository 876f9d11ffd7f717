package org.homeroom.application.audit.questions;

import static org.homeroom.application.audit.questions.Consents.grant;

import java.util.ArrayList;
import java.util.List;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Reading;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipantAdmitted;
import org.homeroom.domain.chats.facts.ChatEvent.ParticipationResumed;
import org.homeroom.domain.chats.facts.Participation;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.Permission;
import org.homeroom.domain.kernel.Model;

/** On what consent this child took part in this chat: given by whom, in what capacity, on what evidence, by which rules. */
public final class Q02BasisOfParticipation implements Question {

    @Override
    public String id() {
        return "Q-02";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.CHILD, Parameter.CHAT, Parameter.AT, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var links = Model.startingWith(Participation.none())
                .about(asked.child())
                .on(GuardianLinkClaimed.class, (s, e) -> s)
                .on(GuardianLinkVerified.class, (s, e) -> s);
        var found = past.knownAt(asked.known())
                .effectiveBy(asked.at())
                .read(links.including(
                        Participation.of(asked.child().account(), asked.chat(), asked.school()),
                        s -> s,
                        (s, changed) -> changed));
        if (!found.state().chat().exists()
                || found.state().role() == null
                        && found.of(ParticipantAdmitted.class).isEmpty()) return List.of();
        var said = new ArrayList<Statement>();
        said.add(tookPart(found, asked));
        if (found.state().permission(asked.at()) instanceof Permission.Allowed allowed && allowed.consent() != null)
            said.addAll(grant(allowed.consent(), found));
        said.addAll(writtenDown(found));
        return List.copyOf(said);
    }

    private static Statement tookPart(Reading<Participation> found, Asked asked) {
        var permission = found.state().permission(asked.at());
        var bars = found.state().bars(asked.at());
        return Statement.that(bars.isEmpty() ? "took-part" : "took-no-part")
                .with("account", asked.child())
                .with("rule", permission.rule())
                .with("policy", permission.policy().scope())
                .with("version", permission.policy().version())
                .with("reason", bars.map(one -> one.code()).orElse(null))
                .because(found.recorded());
    }

    /** The explanation that was kept when the child was let in, or in again. */
    private static List<Statement> writtenDown(Reading<Participation> found) {
        return found.recorded().stream()
                .flatMap(one -> switch (one.event()) {
                    case ParticipantAdmitted e ->
                        List.of(Statement.that("let-in")
                                        .with("when", e.at())
                                        .with("rule", e.rule())
                                        .with("policy", e.policy().scope())
                                        .with("version", e.policy().version())
                                        .with("consent", e.consent())
                                        .because(one))
                                .stream();
                    case ParticipationResumed e ->
                        List.of(Statement.that("let-in-again")
                                        .with("when", e.at())
                                        .with("rule", e.rule())
                                        .with("policy", e.policy().scope())
                                        .with("version", e.policy().version())
                                        .with("consent", e.consent())
                                        .because(one))
                                .stream();
                    default -> java.util.stream.Stream.<Statement>empty();
                })
                .toList();
    }
}
