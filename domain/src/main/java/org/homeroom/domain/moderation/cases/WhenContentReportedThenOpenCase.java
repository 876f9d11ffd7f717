package org.homeroom.domain.moderation.cases;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.moderation.facts.CaseId;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;

/** What cannot wait does not wait for anybody to ask for it. The case has the value of its report's id. Source: P-16. */
public final class WhenContentReportedThenOpenCase implements Reaction<ContentReported> {

    @Override
    public Class<ContentReported> when() {
        return ContentReported.class;
    }

    @Override
    public Command<?> then(ContentReported event) {
        return new OpenCase(new CaseId(event.report().value()), event.report(), event.school(), null, event.at());
    }
}
