package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.List;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Reading;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkEnded;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRejected;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkRestricted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.Guardianship;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.Standing;

/** Which guardians could see and decide for a child, and whether a document had taken that away. */
public final class Q08Guardians implements Question {

    @Override
    public String id() {
        return "Q-08";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.CHILD, Parameter.AT, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var seen = past.knownAt(asked.known()).effectiveBy(asked.at());
        var model = Standing.of(asked.child(), asked.school())
                .about(asked.child())
                .on(GuardianLinkClaimed.class, (s, e) -> s)
                .about(asked.child(), asked.school())
                .on(GuardianLinkRejected.class, (s, e) -> s);
        var found = seen.read(model);
        var links = links(found);
        if (links.isEmpty())
            return found.state().pupil()
                    ? List.of(Statement.that("no-guardian").with("account", asked.child()))
                    : List.of();
        return links.stream()
                .flatMap(link -> about(link, found, seen, asked).stream())
                .toList();
    }

    private static List<LinkId> links(Reading<Standing> found) {
        return found.recorded().stream()
                .<LinkId>mapMulti((one, next) -> {
                    switch (one.event()) {
                        case GuardianLinkClaimed e -> next.accept(e.link());
                        case GuardianLinkVerified e -> next.accept(e.link());
                        default -> {}
                    }
                })
                .distinct()
                .toList();
    }

    private static List<Statement> about(LinkId link, Reading<Standing> found, Past seen, Asked asked) {
        var own = found.recorded().stream().filter(one -> isAbout(one, link)).toList();
        var verified = found.last(GuardianLinkVerified.class, e -> e.link().equals(link));
        var ended = found.last(GuardianLinkEnded.class, e -> e.link().equals(link));
        if (verified.isEmpty()) {
            var says = found.last(GuardianLinkRejected.class, e -> e.link().equals(link))
                            .isPresent()
                    ? "rejected"
                    : "only-claimed";
            var claim = (GuardianLinkClaimed)
                    found.last(GuardianLinkClaimed.class, e -> e.link().equals(link))
                            .orElseThrow()
                            .event();
            return List.of(Statement.that(says)
                    .with("guardian", claim.guardian())
                    .with("kind", claim.kind())
                    .with("link", link)
                    .because(own));
        }
        var guardian = ((GuardianLinkVerified) verified.get().event()).guardian();
        if (ended.isPresent()) {
            var end = (GuardianLinkEnded) ended.get().event();
            return List.of(Statement.that("ended")
                    .with("guardian", guardian)
                    .with("link", link)
                    .with("when", end.at())
                    .with("reason", end.reason())
                    .because(own));
        }
        var sees = seen.read(Guardianship.of(guardian, asked.school()))
                .state()
                .childrenSeen(asked.at())
                .contains(asked.child());
        var decides = found.state().guardiansSpeak(asked.at())
                && found.state()
                        .linkOf(guardian, asked.at())
                        .filter(one -> one.link().equals(link))
                        .isPresent();
        var said = new ArrayList<Statement>();
        said.add(Statement.that(sees ? decides ? "sees-and-decides" : "sees" : decides ? "decides" : "neither")
                .with("guardian", guardian)
                .with("link", link)
                .with(
                        "kind",
                        found.events(GuardianLinkClaimed.class)
                                .filter(e -> e.link().equals(link))
                                .map(GuardianLinkClaimed::kind)
                                .findFirst()
                                .orElse(null))
                .because(own));
        for (var one : found.of(GuardianLinkRestricted.class)) {
            var e = (GuardianLinkRestricted) one.event();
            if (e.link().equals(link))
                said.add(Statement.that(asked.at().isBefore(e.from()) ? "restricted-later" : "restricted")
                        .with("guardian", guardian)
                        .with("rights", e.rights())
                        .with("from", e.from())
                        .with("document", e.document())
                        .because(one));
        }
        return said;
    }

    private static boolean isAbout(Recorded one, LinkId link) {
        return one.event().tags().contains(link.tag());
    }
}
