package org.homeroom.application.moderation;

import java.util.UUID;
import org.homeroom.application.moderation.ContentScreen.Draft;
import org.homeroom.application.moderation.ContentScreen.Verdict;
import org.homeroom.application.moderation.Reports.Finding;
import org.homeroom.domain.moderation.facts.Check;
import org.homeroom.domain.moderation.facts.ReportId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the screen finds becomes a report of a check, once for each message and check. Source: CHT-19, MOD-03. */
public final class ReportsOfScreen implements Posting.Flags {

    private static final Logger LOG = LoggerFactory.getLogger(ReportsOfScreen.class);

    private final Reports reports;

    public ReportsOfScreen(Reports reports) {
        this.reports = reports;
    }

    @Override
    public void raise(Draft draft, Verdict.Flag flag) {
        reports.file(new Finding(
                        report(draft, flag.check()),
                        draft.school(),
                        draft.chat(),
                        draft.message(),
                        flag.check(),
                        flag.reason(),
                        draft.at()))
                .whenComplete((answer, failure) -> {
                    if (failure != null) LOG.warn("What the screen has found was not reported", failure);
                });
    }

    /** The same for the same message and check, so that it is filed once however often it is raised. */
    private static ReportId report(Draft draft, Check check) {
        var message = draft.message().value();
        return new ReportId(
                new UUID(message.getMostSignificantBits() ^ (check.ordinal() + 1L), message.getLeastSignificantBits()));
    }
}
