package org.homeroom.domain.memberships.members;

import org.homeroom.domain.kernel.Command;
import org.homeroom.domain.kernel.Reaction;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;

/** A report of an outsider makes the school look at memberships. Source: MOD-02. */
public final class WhenContentReportedThenQuestionReportedPerson implements Reaction<ContentReported> {

    @Override
    public Class<ContentReported> when() {
        return ContentReported.class;
    }

    @Override
    public Command<?> then(ContentReported event) {
        return new QuestionReportedPerson(event.report(), event.school(), event.at());
    }
}
