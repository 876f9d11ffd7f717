package org.homeroom.domain.moderation.facts;

import org.homeroom.domain.kernel.Model;
import org.homeroom.domain.memberships.facts.SchoolId;
import org.homeroom.domain.moderation.facts.CaseEvent.CaseOpened;
import org.homeroom.domain.moderation.facts.CaseEvent.ReportMerged;
import org.homeroom.domain.moderation.facts.ReportEvent.ContentReported;
import org.homeroom.domain.moderation.facts.ReportEvent.ReportFiled;
import org.jspecify.annotations.Nullable;

/**
 * What the facts about one report add up to.
 *
 * @param said null when there is no such report
 * @param filed who has reported it; null for what a check has found
 * @param theCase to which it belongs; null while nobody looks into it
 */
public record ReportRecord(
        @Nullable ContentReported said,
        @Nullable ReportFiled filed,
        @Nullable CaseId theCase) {

    public static final ReportRecord NONE = new ReportRecord(null, null, null);

    public static Model<ReportRecord> of(ReportId report) {
        return Model.startingWith(NONE)
                .about(report)
                .on(ContentReported.class, (s, e) -> new ReportRecord(e, s.filed, s.theCase))
                .on(ReportFiled.class, (s, e) -> new ReportRecord(s.said, e, s.theCase))
                .on(CaseOpened.class, (s, e) -> new ReportRecord(s.said, s.filed, e.theCase()))
                .on(ReportMerged.class, (s, e) -> new ReportRecord(s.said, s.filed, e.theCase()));
    }

    /** Whether somebody has reported this in that school. */
    public boolean in(SchoolId school) {
        return said != null && said.school().equals(school);
    }
}
