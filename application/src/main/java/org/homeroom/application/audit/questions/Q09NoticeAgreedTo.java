package org.homeroom.application.audit.questions;

import java.util.ArrayList;
import java.util.List;
import org.homeroom.application.audit.Asked;
import org.homeroom.application.audit.Parameter;
import org.homeroom.application.audit.Past;
import org.homeroom.application.audit.Question;
import org.homeroom.application.audit.Reading;
import org.homeroom.application.audit.Statement;
import org.homeroom.domain.consent.facts.ConsentEvent.ConsentGranted;
import org.homeroom.domain.consent.facts.ConsentEvent.NoticePublished;
import org.homeroom.domain.consent.facts.LawScope;
import org.homeroom.domain.consent.facts.NoticeRef;
import org.homeroom.domain.consent.facts.Standing;

/**
 * What the notice said to which a guardian agreed. The log has the digest of the text: whoever shows a text proves by it
 * that it is the one.
 */
public final class Q09NoticeAgreedTo implements Question {

    @Override
    public String id() {
        return "Q-09";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.CHILD, Parameter.GUARDIAN, Parameter.AT, Parameter.KNOWN);
    }

    @Override
    public List<Statement> answer(Asked asked, Past past) {
        var found =
                past.knownAt(asked.known()).effectiveBy(asked.at()).read(Standing.of(asked.child(), asked.school()));
        var said = new ArrayList<Statement>();
        for (var one : found.of(ConsentGranted.class)) {
            var consent = (ConsentGranted) one.event();
            if (!consent.guardian().equals(asked.guardian())) continue;
            var agreed = Statement.that("agreed-without-notice")
                    .with("guardian", consent.guardian())
                    .with("consent", consent.consent())
                    .with("purpose", consent.purpose())
                    .with("when", consent.at())
                    .because(one);
            said.add(consent.notice() == null ? agreed : withNotice(agreed, consent.notice(), found));
        }
        return List.copyOf(said);
    }

    private static Statement withNotice(Statement agreed, NoticeRef ref, Reading<Standing> found) {
        var notice = found.last(NoticePublished.class, e -> e.version() == ref.version() && scope(e) == ref.scope());
        var said = new Statement(
                        notice.isPresent() ? "agreed-to-notice" : "agreed-to-unknown-notice",
                        agreed.facts(),
                        agreed.evidence())
                .with("notice", ref.version())
                .with("noticeScope", ref.scope());
        return notice.map(one -> said.with(
                                "digest", ((NoticePublished) one.event()).text().value())
                        .with("published", one.event().at())
                        .because(one))
                .orElse(said);
    }

    private static LawScope scope(NoticePublished notice) {
        return notice.school() == null ? LawScope.PLATFORM : LawScope.SCHOOL;
    }
}
