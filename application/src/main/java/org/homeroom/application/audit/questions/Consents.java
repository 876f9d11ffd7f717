package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeroom.application.Recorded;
import org.homeroom.application.audit.Reading;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkClaimed;
import org.homeroom.domain.consent.facts.ConsentEvent.GuardianLinkVerified;
import org.homeroom.domain.consent.facts.ConsentEvent.OwnConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.SchoolConsentGranted;
import org.homeroom.domain.consent.facts.ConsentId;
import org.homeroom.domain.consent.facts.LinkId;
import org.homeroom.domain.consent.facts.NoticeRef;
import org.homeroom.domain.consent.facts.PolicyRef;
import org.jspecify.annotations.Nullable;

/** What several questions say about a consent. */
final class Consents {

    /** Who gave it, in what capacity and how the school knew. */
    static List<Statement> grant(ConsentId consent, Reading<?> found) {
        var said = new ArrayList<Statement>();
        found.last(ConsentGranted.class, e -> e.consent().equals(consent)).ifPresent(one -> {
            var e = (ConsentGranted) one.event();
            said.add(named(
                            e.recordedBy() == null ? "consent-of-guardian" : "consent-on-paper",
                            consent,
                            e.notice(),
                            e.policy(),
                            one)
                    .with("guardian", e.guardian())
                    .with("purpose", e.purpose())
                    .with("channel", e.channel())
                    .with("method", e.evidence().method())
                    .with("assurance", e.evidence().assurance())
                    .with("effective", e.effective())
                    .with("recordedBy", e.recordedBy())
                    .with("document", e.document())
                    .with("until", e.expiresAt()));
            said.addAll(link(e.link(), found));
        });
        found.last(OwnConsentGranted.class, e -> e.consent().equals(consent)).ifPresent(one -> {
            var e = (OwnConsentGranted) one.event();
            said.add(named("own-consent", consent, e.notice(), e.policy(), one)
                    .with("account", e.child())
                    .with("purpose", e.purpose())
                    .with("capacity", e.capacity())
                    .with("effective", e.at()));
        });
        found.last(SchoolConsentGranted.class, e -> e.consent().equals(consent)).ifPresent(one -> {
            var e = (SchoolConsentGranted) one.event();
            said.add(named("consent-of-school", consent, e.notice(), e.policy(), one)
                    .with("by", e.by())
                    .with("purpose", e.purpose())
                    .with("effective", e.at()));
        });
        return said;
    }

    /** How the school came to know that somebody speaks for the child. */
    static List<Statement> link(LinkId link, Reading<?> found) {
        var claimed = found.last(GuardianLinkClaimed.class, e -> e.link().equals(link));
        var verified = found.last(GuardianLinkVerified.class, e -> e.link().equals(link));
        if (verified.isEmpty()) return List.of();
        var e = (GuardianLinkVerified) verified.get().event();
        return List.of(Statement.that("link-verified")
                .with("guardian", e.guardian())
                .with("link", link)
                .with(
                        "kind",
                        claimed.map(one -> ((GuardianLinkClaimed) one.event()).kind())
                                .orElse(null))
                .with("method", e.method())
                .with("assurance", e.assurance())
                .with("when", e.at())
                .because(claimed.map(List::of).orElse(List.of()))
                .because(verified.get()));
    }

    private static Statement named(
            String says, ConsentId consent, @Nullable NoticeRef notice, PolicyRef policy, Recorded one) {
        return Statement.that(says)
                .with("consent", consent)
                .with(
                        "notice",
                        Optional.ofNullable(notice).map(NoticeRef::version).orElse(null))
                .with(
                        "noticeScope",
                        Optional.ofNullable(notice).map(NoticeRef::scope).orElse(null))
                .with("policy", policy.scope())
                .with("version", policy.version())
                .because(one);
    }

    private Consents() {}
}
